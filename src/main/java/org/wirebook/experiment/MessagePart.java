package org.wirebook.experiment;

/** A part of a response, as {@link Mishap} speaks of it. */
enum MessagePart implements Bilingual {
    STATUS_LINE("the status line", "状态行"),
    FIELDS("the fields", "字段"),
    CONTENT("the content", "内容"),
    CHUNK_SIZE("a chunk size", "分块的长度"),
    CHUNK("a chunk", "分块"),
    CHUNK_END("the line end of a chunk", "分块末尾的换行"),
    TRAILERS("the trailer fields", "尾部字段");

    private final String english;
    private final String chinese;

    MessagePart(String english, String chinese) {
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
