package org.wirebook.content;

import java.util.Locale;

/** Something the page says besides the words of its author. */
enum Phrase {
    RUN("Run", "运行"),
    RUN_THIS("Run this", "运行这一份"),
    ON_THE_WIRE("On the wire", "线路字节"),
    PRESS_RUN("Press Run: the bytes appear here.", "点“运行”，线路上的字节会显示在这里。"),
    SHELL("In a shell", "命令行"),
    SOURCE("The experiment as an .http file", "本实验的 .http 源文件"),
    TABLE("Table: ", "表格："),
    TABLE_OF_PAGE("Table", "表格"),
    BACK_TO_REFERENCE("Back to reference ", "回到引用处 "),
    OF_ANSWER("%s of answer %d", "第 %2$d 个响应的 %1$s");

    private final String english;
    private final String chinese;

    Phrase(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String in(Language language) {
        return language == Language.EN ? english : chinese;
    }

    /** With the arguments where the text has {@code %s} and {@code %d}. */
    String in(Language language, Object... arguments) {
        return String.format(Locale.ROOT, in(language), arguments);
    }
}
