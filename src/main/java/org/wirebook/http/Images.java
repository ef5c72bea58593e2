package org.wirebook.http;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.imageio.ImageIO;
import org.wirebook.web.EntityTag;
import org.wirebook.web.HttpProblem;
import org.wirebook.web.Preference;

/**
 * {@code /image}: one drawing in five formats, chosen by the path or by {@code Accept}. The platform draws PNG and JPEG
 * when they are first asked for; WebP and AVIF, which it cannot write, were made from the same PNG.
 */
final class Images {

    /** Media types by the name in the path; the first is the server's favourite. */
    private static final Map<String, String> TYPES = types();

    private static final int WIDTH = 260;
    private static final int HEIGHT = 160;
    private static final Color PAPER = new Color(0xfbfaf7);
    private static final Color CLIENT = new Color(0x1257c2);
    private static final Color SERVER = new Color(0x9a4a06);

    private static final ConcurrentMap<String, Representation> DRAWN = new ConcurrentHashMap<>();

    private Images() {}

    private static Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        types.put("png", "image/png");
        types.put("jpeg", "image/jpeg");
        types.put("svg", "image/svg+xml");
        types.put("webp", "image/webp");
        types.put("avif", "image/avif");
        return types;
    }

    static String[] formats() {
        return TYPES.keySet().toArray(String[]::new);
    }

    /** {@code /image/png}: this format, whatever {@code Accept} says. */
    static void named(Exchange exchange) throws IOException {
        String format = exchange.variable("format");
        if (!TYPES.containsKey(format)) {
            throw HttpProblem.notFound("There is png, jpeg, svg, webp and avif.");
        }
        answer(exchange, format);
    }

    /** {@code /image}: the format that is liked best (RFC 9110 §12.5.1). */
    static void negotiated(Exchange exchange) throws IOException {
        String type = Preference.mediaType(exchange.field("Accept"), List.copyOf(TYPES.values()))
                .orElseThrow(() -> HttpProblem.of(406, "Accept one of " + String.join(", ", TYPES.values()) + ".")
                        .with("Vary", "Accept"));
        exchange.vary("Accept");
        for (Map.Entry<String, String> format : TYPES.entrySet()) {
            if (format.getValue().equals(type)) {
                answer(exchange, format.getKey());
            }
        }
    }

    private static void answer(Exchange exchange, String format) throws IOException {
        DRAWN.computeIfAbsent(format, Images::representation).answer(exchange);
    }

    private static Representation representation(String format) {
        byte[] content = switch (format) {
            case "svg" -> Formats.read("image.svg");
            case "webp", "avif" -> Base64.getMimeDecoder().decode(Formats.read("image." + format + ".base64"));
            default -> drawn(format);
        };
        String type = TYPES.getOrDefault(format, "");
        return new Representation(type, content, EntityTag.of(content), Validators.MODIFIED, "no-cache");
    }

    /** Two arrows, there and back. */
    private static byte[] drawn(String format) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(PAPER);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(CLIENT);
        pen.draw(line(new int[][] {{30, 55}, {180, 55}, {145, 20}}));
        pen.setColor(SERVER);
        pen.draw(line(new int[][] {{230, 105}, {80, 105}, {115, 140}}));
        pen.dispose();
        var content = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, content)) {
                throw new IllegalStateException("this platform cannot write " + format);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory is always writable", e);
        }
        return content.toByteArray();
    }

    private static Path2D line(int[][] points) {
        var line = new Path2D.Double();
        line.moveTo(points[0][0], points[0][1]);
        for (int i = 1; i < points.length; i++) {
            line.lineTo(points[i][0], points[i][1]);
        }
        return line;
    }
}
