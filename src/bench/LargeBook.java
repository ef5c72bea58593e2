import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Writes a book of many pages beside the real one's glossary and standards: {@code java src/bench/LargeBook.java DIR PAGES}. */
public class LargeBook {

    private static final String[] EN = ("cache request response header field status redirect connection stream frame socket server client "
                    + "gateway proxy origin method content length octet coding language validator entity tag freshness handshake segment window")
            .split(" ");
    private static final String[] ZH = "缓存 请求 响应 首部 字段 状态码 重定向 连接 流 帧 套接字 服务器 客户端 网关 代理 源站 方法 内容 长度 字节 编码 语言 校验器 实体标签 新鲜度 握手 报文段 窗口"
            .split(" ");

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int pages = Integer.parseInt(arguments[1]);
        int perChapter = 50;
        Files.createDirectories(folder);
        for (String name : new String[] {"glossary.toml", "standards.toml"}) {
            Files.copy(Path.of("content", name), folder.resolve(name));
        }
        var book = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            int chapter = page / perChapter;
            if (page % perChapter == 0) {
                book.append(page == 0 ? "" : "]\n").append("""
                        [[chapter]]
                        id = "c%d"
                        en = "Chapter %d"
                        zh = "第 %d 章"
                        pages = [""".formatted(chapter, chapter, chapter));
            }
            book.append("\"p").append(page).append("\", ");
            write(folder.resolve("c" + chapter).resolve("p" + page), page, pages);
        }
        Files.writeString(folder.resolve("book.toml"), book.append("]\n"));
    }

    private static void write(Path folder, int page, int pages) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("en.md"), text(page, pages, "Page", EN, " ", ". "));
        Files.writeString(folder.resolve("zh.md"), text(page, pages, "第", ZH, "", "。"));
    }

    private static String text(int page, int pages, String title, String[] words, String space, String stop) {
        var random = new Random(page);
        var text = new StringBuilder("""
                ---
                id: p%d
                title: %s %d
                summary: %s %d is generated
                level: 1
                minutes: 5
                requires: []
                specs: []
                aliases: []
                reviewed: 2026-11-20
                ---

                """.formatted(page, title, page, title, page));
        for (int section = 0; section < 6; section++) {
            if (section > 0) {
                text.append("## ").append(sentence(random, words, space, 4)).append("\n\n");
            }
            for (int sentence = 0; sentence < 8; sentence++) {
                text.append(sentence(random, words, space, 10)).append(stop);
            }
            text.append("\n\n[[p").append((page + 1 + section) % pages).append("]]\n\n");
        }
        return text.toString();
    }

    private static String sentence(Random random, String[] words, String space, int length) {
        var sentence = new StringBuilder();
        for (int word = 0; word < length; word++) {
            sentence.append(word == 0 ? "" : space).append(words[random.nextInt(words.length)]);
        }
        return sentence.toString();
    }
}
