import Articles
import Foundation
import GRDB

/// The tables of the catalog.
enum CatalogSchema {
    /// Increased when the tables or the bytes of an article change; an older catalog is recreated.
    static let version: Int32 = 12

    /// Marks the file as a catalog: "Outf" in ASCII.
    static let applicationID: Int32 = 0x4F75_7466

    /// Sets up a connection.
    static let configuration: GRDB.Configuration = {
        var configuration = GRDB.Configuration()
        configuration.label = "catalog"
        configuration.busyMode = .immediateError
        // One transaction lasts for the whole run, so that feeds and catalog change together.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA locking_mode = EXCLUSIVE;
                    PRAGMA cache_size = -8192;
                    -- An article that is held back from now on leaves no trace in free pages.
                    PRAGMA secure_delete = ON;
                    """)
            db.add(function: identity)
        }
        return configuration
    }()

    /// `identity(body)` in SQL: the id of an article, which is not stored twice.
    private static let identity = DatabaseFunction("identity", argumentCount: 1, pure: true) { values in
        guard let body = Data.fromDatabaseValue(values[0]) else { throw InconsistencyError() }
        return try body.withUnsafeBytes { try PermanentID(ofArticle: $0).string }
    }

    /// Creates the tables in an empty file.
    static func create(in db: Database) throws {
        try db.execute(
            sql: """
                PRAGMA application_id = \(applicationID);
                PRAGMA user_version = \(version);

                -- What the run was made with; see `Fingerprint`.
                CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

                -- A file of several articles is like a folder: its prefix is its path, the names of its
                -- documents are their numbers. Its stamp says whether it was read completely.
                CREATE TABLE folders (
                  id INTEGER PRIMARY KEY,
                  prefix TEXT NOT NULL UNIQUE,
                  file_size INTEGER,
                  file_modified INTEGER,
                  file_inode INTEGER,
                  file_settled INTEGER
                );

                -- Every file that is named like a document: small rows, as each run goes through them all.
                CREATE TABLE documents (
                  folder INTEGER NOT NULL,
                  name TEXT NOT NULL,
                  id INTEGER NOT NULL,
                  size INTEGER NOT NULL,
                  modified INTEGER NOT NULL,
                  inode INTEGER NOT NULL,
                  settled INTEGER NOT NULL,
                  state INTEGER NOT NULL,
                  due INTEGER,
                  kept INTEGER,
                  PRIMARY KEY (folder, name)
                ) WITHOUT ROWID;
                CREATE INDEX kept_versions ON documents (kept) WHERE kept IS NOT NULL;

                CREATE TABLE problems (
                  document INTEGER NOT NULL,
                  path TEXT NOT NULL,
                  line INTEGER NOT NULL,
                  position INTEGER NOT NULL,
                  field TEXT,
                  message TEXT NOT NULL
                );
                CREATE INDEX problems_of_document ON problems (document);

                -- What documents say that are not held back.
                CREATE TABLE articles (
                  id INTEGER PRIMARY KEY,
                  entered INTEGER NOT NULL,
                  path TEXT NOT NULL,
                  body BLOB NOT NULL
                );

                -- Finds the copies of an article by a hash of its id.
                CREATE TABLE identities (hash INTEGER NOT NULL, article INTEGER NOT NULL,
                  PRIMARY KEY (hash, article)) WITHOUT ROWID;

                -- Articles with what they take on from their copies.
                CREATE TABLE completed (article INTEGER PRIMARY KEY, body BLOB NOT NULL);

                -- Which feeds an article is in, feed by feed, newest first.
                CREATE TABLE memberships (
                  feed INTEGER NOT NULL,
                  seconds INTEGER NOT NULL,
                  nanoseconds INTEGER NOT NULL,
                  article INTEGER NOT NULL,
                  PRIMARY KEY (feed, seconds DESC, nanoseconds DESC, article)
                ) WITHOUT ROWID;

                CREATE TABLE spellings (
                  feed INTEGER NOT NULL,
                  name TEXT NOT NULL,
                  votes INTEGER NOT NULL,
                  PRIMARY KEY (feed, name)
                ) WITHOUT ROWID;

                CREATE TABLE feeds (
                  id INTEGER PRIMARY KEY,
                  grouping TEXT NOT NULL,
                  subject TEXT NOT NULL,
                  spelling TEXT,
                  members INTEGER NOT NULL,
                  touched INTEGER NOT NULL
                );

                -- How many articles of a feed are of each period, if the feed has archives.
                CREATE TABLE periods (
                  feed INTEGER NOT NULL,
                  start INTEGER NOT NULL,
                  members INTEGER NOT NULL,
                  touched INTEGER NOT NULL,
                  PRIMARY KEY (feed, start)
                ) WITHOUT ROWID;
                """)
    }
}
