package org.wirebook.quiz;

/** A record with everything that there can be in one, as a file. */
final class Brought {

    static final String RECORD = """
            {
            "format": "wirebook-record",
            "version": 1,
            "zone": "Asia/Shanghai",
            "interviews": [
            {"language":"en","questions":[{"id":"status-codes/unknown-520","version":1},{"id":"cors/gone","version":7}],"started":"2026-01-05T10:00:00Z","ends":"2026-01-05T10:20:00Z","finished":"2026-01-05T10:11:12.345Z"},
            {"language":"zh","questions":[{"id":"status-codes/unknown-520","version":1}],"started":"2026-01-05T10:00:00Z","ends":"2026-01-05T10:20:00Z"},
            {"language":"zh","questions":[{"id":"status-codes/unknown-520","version":1}],"started":"2026-01-05T10:00:00Z","ends":"2026-01-05T10:20:00Z"}
            ],
            "attempts": [
            {"key":"a-key-of-a-page","question":"status-codes/unknown-520","version":1,"language":"en","place":"page","given":["aaaa"],"right":false,"ideas":["status-codes/known-codes-only"],"sure":3,"millis":4000,"at":"2026-01-02T03:04:05.678Z"},
            {"key":"same-instant","question":"status-codes/unknown-520","version":1,"language":"zh","place":"quiz","given":["aaaa","bbbb"],"right":true,"at":"2026-01-02T03:04:05.678Z"},
            {"key":"a-run-decided","question":"status-codes/foretold","card":"status-codes/a-card","version":2,"language":"en","place":"review","given":["cccc"],"right":true,"sure":1,"at":"2026-01-03T00:00:00Z","run":"0123456789abcdef","happened":"cccc","settled":false},
            {"key":"in-the-third","question":"status-codes/unknown-520","version":1,"language":"zh","place":"interview","given":["缓存 \\"quoted\\" \\\\ 🙂"],"right":false,"at":"2026-01-05T10:01:00Z","interview":3},
            {"key":"in-the-first","question":"cors/gone","version":7,"language":"en","place":"interview","given":["=HYPERLINK(\\"http://evil.example\\"),x"],"right":true,"millis":0,"at":"2026-01-05T10:02:00Z","interview":1}
            ],
            "marks": [
            {"kind":"read","subject":"status-codes","at":"2026-01-01T00:00:00Z"},
            {"kind":"ran","subject":"status-codes/not-modified","at":"2026-01-01T00:00:00.001Z"},
            {"kind":"read","subject":"a-page-of-long-ago","at":"2026-01-01T00:00:00.002Z"}
            ]
            }
            """;

    private Brought() {}
}
