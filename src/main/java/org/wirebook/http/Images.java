package org.wirebook.http;

import java.awt.geom.Line2D;
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
import javax.imageio.stream.MemoryCacheImageOutputStream;
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
    private static final int PEN_RADIUS = 7;
    private static final int[][] THERE = {{30, 55}, {180, 55}, {145, 20}};
    private static final int[][] BACK = {{230, 105}, {80, 105}, {115, 140}};
    private static final int PAPER = 0xFBFAF7;
    private static final int CLIENT = 0x1257C2;
    private static final int SERVER = 0x9A4A06;

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

    /** Two arrows, there and back: every pixel by its distance from them, since drawing tools would want a desktop. */
    private static byte[] drawn(String format) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int there = mixed(PAPER, CLIENT, coverage(THERE, x + 0.5, y + 0.5));
                image.setRGB(x, y, mixed(there, SERVER, coverage(BACK, x + 0.5, y + 0.5)));
            }
        }
        var content = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(content)) {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("this platform cannot write " + format);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory is always writable", e);
        }
        return content.toByteArray();
    }

    /** How much of the pixel at this point the line covers, from 0 to 1. */
    private static double coverage(int[][] line, double x, double y) {
        double nearest = Double.MAX_VALUE;
        for (int i = 1; i < line.length; i++) {
            nearest = Math.min(nearest, Line2D.ptSegDist(line[i - 1][0], line[i - 1][1], line[i][0], line[i][1], x, y));
        }
        return Math.max(0, Math.min(1, PEN_RADIUS + 0.5 - nearest));
    }

    private static int mixed(int under, int over, double share) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int below = under >> shift & 0xFF;
            int above = over >> shift & 0xFF;
            mixed |= (int) Math.round(below + (above - below) * share) << shift;
        }
        return mixed;
    }
}
