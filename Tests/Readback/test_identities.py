"""Ids outlive settings, and a run that can read nothing publishes nothing."""

SITE = 'site: {id: "tag:example.org,2024:news", url: "https://x.example/"}\npermalink: %s\n'


def write(workspace, name, more=""):
    (workspace.source / f"{name}.md").write_text(f"---\ntitle: {name}\ndate: 2024-01-02\n{more}---\nText.\n")


def test_settings_that_change_ids_need_a_word(workspace):
    for name in ("a", "b", "c", "d", "e"):
        write(workspace, name)
    write(workspace, "own", 'id: "urn:ex:own"\n')
    workspace.config.write_text(SITE % "/:title/")
    workspace.export()
    before = workspace.files()
    workspace.config.write_text(SITE % "/posts/:title/")
    run = workspace.export(code=65)
    assert "would change the ids of 5 articles" in run.err and "--allow-new-ids" in run.err
    assert "https://x.example/a/ would be https://x.example/posts/a/" in run.err and "and 2 more" in run.err
    assert workspace.files() == before
    # The refusal stands until the word is said, or the settings are as before.
    workspace.export(code=65)
    workspace.config.write_text(SITE % "/:title/")
    workspace.export()
    assert workspace.files() == before
    workspace.config.write_text(SITE % "/posts/:title/")
    workspace.export("--allow-new-ids")
    assert b"https://x.example/posts/a/" in workspace.files()["all.rss"]
    workspace.export()


def test_an_edited_document_may_change_its_id(workspace):
    write(workspace, "a", 'id: "urn:ex:1"\n')
    workspace.config.write_text(SITE % "/:title/")
    workspace.export("--allow-new-ids")
    write(workspace, "b")
    workspace.export()
    write(workspace, "a", 'id: "urn:ex:2"\n')
    workspace.export()


def test_a_run_in_which_every_document_is_rejected_says_why(workspace):
    for name in ("a", "b"):
        write(workspace, name)
    (workspace.source / "c.md").write_text("---\ntitle: c\nurl: https://x.example/c\n---\n")
    run = workspace.export(code=65)
    assert "every document was rejected" in run.err and "webUrl: expected webUrl or originalUrl" in run.err
    assert not workspace.output.exists() or not workspace.files()


def test_sources_that_hold_everything_back_are_right(workspace):
    write(workspace, "a", "draft: true\n")
    workspace.export()
