package org.wirebook.lab;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wirebook.experiment.Trial;
import org.wirebook.lab.caching.CachingLab;
import org.wirebook.lab.chat.ChatLab;
import org.wirebook.lab.feed.FeedLab;
import org.wirebook.lab.frames.FrameTrials;
import org.wirebook.lab.frames.FramesLab;
import org.wirebook.lab.handshake.HandshakeLab;
import org.wirebook.lab.handshake.HandshakeTrials;
import org.wirebook.lab.httpsredirect.HttpsRedirectLab;
import org.wirebook.lab.polling.PollingLab;
import org.wirebook.lab.race.RaceLab;
import org.wirebook.lab.redirects.RedirectsLab;
import org.wirebook.lab.urllength.UrlLengthLab;
import org.wirebook.lab.wire.WireLab;
import org.wirebook.web.Exhibit;

/**
 * A lab: what it is called, what it can prove, and how to make it.
 *
 * @param slug pages link to it as {@code /lab/slug}
 * @param trials its experiments, which pages use for their claims as {@code /lab/slug#name}
 * @param maker puts it together, once, when the site starts
 */
public record Lab(String slug, List<Trial> trials, Function<Bench, Exhibit> maker) {
    public Lab {
        trials = List.copyOf(trials);
    }

    private Lab(String slug, Function<Bench, Exhibit> maker) {
        this(slug, List.of(), maker);
    }

    /** Every lab of the site, in the order of lists. */
    private static final List<Lab> ALL = List.of(
            new Lab("caching", bench -> new CachingLab(bench.context(), bench.client(), bench.clock())),
            new Lab("redirects", bench -> new RedirectsLab(bench.context(), bench.client(), bench.clock())),
            new Lab("wire", bench -> new WireLab(bench.context(), bench.client())),
            new Lab("frames", FrameTrials.all(), bench -> new FramesLab(bench.context(), bench.client())),
            new Lab("handshake", HandshakeTrials.all(), bench -> new HandshakeLab(bench.context(), bench.client())),
            new Lab("url-length", bench -> new UrlLengthLab(bench.context(), bench.client(), bench.connector())),
            new Lab("chat", bench -> new ChatLab(bench.channels())),
            new Lab(
                    "https-redirect",
                    bench -> new HttpsRedirectLab(bench.context(), bench.client(), bench.ports(), bench.clock())),
            new Lab("feed", bench -> new FeedLab(bench.channels().apply("feed"))),
            new Lab(
                    "polling",
                    bench -> new PollingLab(bench.context(), bench.client(), bench.clock(), new SecureRandom())),
            new Lab("race", bench -> new RaceLab(bench.channels(), bench.clock())));

    /** What pages may link to as {@code /lab/slug}. */
    public static Set<String> slugs() {
        return ALL.stream().map(Lab::slug).collect(Collectors.toUnmodifiableSet());
    }

    /** What pages may claim something by: the experiments of each lab, by its slug. */
    public static Map<String, List<Trial>> experiments() {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(Lab::slug, Lab::trials));
    }

    /** All labs, ready to be served. */
    public static List<Exhibit> open(Bench bench) {
        return ALL.stream().map(lab -> lab.maker.apply(bench)).toList();
    }
}
