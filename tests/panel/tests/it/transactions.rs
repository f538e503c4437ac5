//! A change that does not come to its end leaves nothing half done.

use local_panel::{Options, Panel};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::client::{get, post};

const NEW: &str = "email=new%40example.test&name=n&passwd=password-1&repasswd=password-1\
    &imtype=1&wechat=w1&code=VIP0GOOD";

/// A panel with its database in a file, and that file opened a second time.
async fn open() -> (Panel, Connection, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("panel.db");
    let options = Options {
        database: Some(file.clone()),
        ..Options::default()
    };
    let panel = local_panel::start(options).await.unwrap();
    (panel, Connection::open(file).unwrap(), folder)
}

fn count(db: &Connection, query: &str) -> i64 {
    db.query_row(query, [], |row| row.get(0)).unwrap()
}

fn invitations_left(db: &Connection) -> i64 {
    count(db, "select invitations_left from account where id = 1")
}

/// The database stops at this moment of a change, as it would if the panel were killed.
fn stop_at(db: &Connection, moment: &str) {
    let trigger = format!("create trigger stop {moment} begin select raise(abort, 'stopped'); end");
    db.execute_batch(&trigger).unwrap();
}

#[tokio::test]
async fn an_account_and_its_invitation_are_one_change() {
    for moment in [
        "after insert on account",
        "before insert on invited",
        "before update of invitations_left on account",
    ] {
        let (panel, db, _folder) = open().await;
        let before = (
            count(&db, "select count(*) from account"),
            invitations_left(&db),
        );
        stop_at(&db, moment);
        assert_eq!(
            post(&panel, "/auth/register", NEW).await.status,
            500,
            "{moment}"
        );
        let after = (
            count(&db, "select count(*) from account"),
            invitations_left(&db),
        );
        assert_eq!(after, before, "{moment}");
        assert_eq!(count(&db, "select count(*) from invited"), 0, "{moment}");
        db.execute_batch("drop trigger stop").unwrap();
        assert_eq!(post(&panel, "/auth/register", NEW).await.status, 200);
        assert_eq!(invitations_left(&db), before.1 - 1, "{moment}");
        assert_eq!(count(&db, "select count(*) from invited"), 1, "{moment}");
    }
}

#[tokio::test]
async fn starting_over_forgets_everything_or_nothing() {
    let (panel, db, _folder) = open().await;
    post(&panel, "/auth/register", NEW).await;
    let before = count(&db, "select count(*) from account");
    stop_at(&db, "before insert on account");
    assert_eq!(post(&panel, "/_panel/start-over", "").await.status, 500);
    assert_eq!(count(&db, "select count(*) from account"), before);
    assert!(
        get(&panel, "/_panel")
            .await
            .text()
            .contains("new@example.test")
    );
}
