package org.wirebook.experiment;

/** Why a run broke off. */
public enum Mishap implements Bilingual {
    // what was to be sent
    TOO_MANY_STEPS("An experiment may have at most %s steps.", "一个实验最多有 %s 步。"),
    NO_VALUE("{{%s}} stands for nothing: the answer has no such part.", "{{%s}} 没有值：响应里没有这一部分。"),
    VALUE_TOO_LONG("{{%s}} stands for too long a text.", "{{%s}} 的值太长。"),
    URL("The URL turned out as “%s”, which cannot be asked here.", "URL 展开后是“%s”，在这里不能请求它。"),
    PATH("The path “%s” leads out of this book.", "路径“%s”超出了本书的范围。"),
    FIELD_VALUE("The value of %s turned out as “%s”, which no field may hold.", "%s 的值展开后是“%s”，字段里不能有这样的值。"),
    REQUEST_TOO_LONG("A request may have at most %s octets; this one has %s.", "一个请求最多 %s 字节，这个有 %s 字节。"),

    // where it led
    LOCATION(
            "The redirect's Location “%s” holds characters that no URI may hold.",
            "重定向的 Location 是“%s”，里面有 URI 不允许的字符。"),
    LEADS_AWAY("The redirect leads to “%s”, away from this server; no run goes there.", "重定向指向“%s”，离开了这台服务器；实验不会跟过去。"),
    TOO_MANY_REDIRECTS("More than %s redirects; the run stops here.", "重定向超过 %s 次，运行到此为止。"),

    // the connection
    BROKEN("The connection broke: %s", "连接断了：%s"),
    UNANSWERED("The server closed the connection without an answer.", "服务器没有应答就关闭了连接。"),
    NOT_SENT_AGAIN(
            "The server closed the connection without an answer. Nobody knows whether it took the %s, so it is not"
                    + " sent again.",
            "服务器没有应答就关闭了连接。没人知道它有没有收下这个 %s，所以不再重发。"),
    SILENT("The server did not answer.", "服务器没有应答。"),
    LATE("There was no complete answer within %s seconds.", "%s 秒之内没有等到完整的响应。"),
    NOT_OVER("It was not over within %s seconds.", "过了 %s 秒还没有结束。"),
    TOO_MUCH("More than %s octets came back; the run stops here.", "收到的内容超过 %s 字节，运行到此为止。"),

    // the answer
    NOT_HTTP("The server did not answer in HTTP/1.1: its first line is “%s”.", "服务器没有用 HTTP/1.1 应答：第一行是“%s”。"),
    NO_FIELD_LINE("“%s” is no field line.", "“%s”不是字段行。"),
    TOO_MANY_FIELDS("The server sent more than %s field lines.", "服务器发来的字段超过了 %s 行。"),
    ENDLESS_LINE("The server sent %s octets without a line end where %s should be.", "本该是%2$s的地方，服务器发来 %1$s 字节还没有换行。"),
    BARE_CR("There is a CR without LF in %s.", "%s里有一个没有 LF 跟着的 CR。"),
    CLOSED_INSIDE("The server closed the connection in the middle of %s.", "服务器还没发完%s就关闭了连接。"),
    CLOSED_EARLY("The server closed the connection after %s of %s octets of %s.", "%3$s共 %2$s 字节，服务器发了 %1$s 字节就关闭了连接。"),
    LENGTH("Content-Length is “%s”, so nobody can tell where the message ends.", "Content-Length 是“%s”，没人说得出报文在哪里结束。"),
    CHUNK_SIZE("“%s” is no chunk size.", "“%s”不是分块的长度。"),
    CHUNK_TOO_LONG("A chunk is longer than its size says.", "有一个分块超出了它声明的长度。");

    private final String english;
    private final String chinese;

    Mishap(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
