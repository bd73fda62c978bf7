/// The regions in ISO 3166 and the registry of language subtags (RFC 5646), including withdrawn ones.
enum RegionSubtags {
    /// Whether there is a region with this code of two lower-case letters or three digits.
    static func contains(_ code: Substring) -> Bool {
        // UN M.49 numbers change too often to be listed.
        if code.utf8.count == 3 { return true }
        // ISO 3166 reserves AA, QM to QZ, XA to XZ and ZZ for private use.
        let isPrivate = code == "aa" || code == "zz" || code.hasPrefix("x") || (code >= "qm" && code <= "qz")
        return isPrivate || codes.contains(code)
    }

    private static let codes = Set(
        """
        ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs \
        bt bu bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cp cq cr cs cu cv cw cx cy cz dd de dg dj dk dm \
        do dz ea ec ee eg eh er es et eu ez fi fj fk fm fo fr fx ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs \
        gt gu gw gy hk hm hn hr ht hu ic id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw \
        ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx \
        my mz na nc ne nf ng ni nl no np nr nt nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs \
        ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz ta tc td tf tg th tj tk tl tm \
        tn to tp tr tt tv tw tz ua ug um un us uy uz va vc ve vg vi vn vu wf ws yd ye yt yu za zm zr zw
        """.split(separator: " "))
}
