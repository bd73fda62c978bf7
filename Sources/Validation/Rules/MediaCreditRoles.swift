/// The roles of people and companies in media, by the schemes that Media RSS names.
enum MediaCreditRoles {
    /// Common role codes of the European Broadcasting Union, first those that Media RSS lists.
    static let broadcasting = [
        "actor", "anchor person", "author", "choreographer", "composer", "conductor", "director", "editor",
        "graphic designer", "grip", "illustrator", "lyricist", "music arranger", "music group", "musician",
        "orchestra", "performer", "photographer", "producer", "reporter", "vocalist", "adaptor", "animator",
        "art director", "artist", "assistant director", "broadcaster", "camera operator", "cinematographer",
        "commentator", "copyright holder", "correspondent", "creator", "dancer", "director of photography",
        "distribution company", "executive producer", "expert", "guest", "host", "interviewee", "interviewer",
        "journalist", "moderator", "narrator", "owner", "presenter", "production company", "publisher",
        "scriptwriter", "singer", "sound engineer", "speaker", "sponsor", "translator", "voice over artist",
        "writer",
    ]
    /// The roles of Yahoo's video sites.
    static let video = ["uploader", "owner"]
}
