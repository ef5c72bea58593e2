package org.wirebook.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wirebook.support.Site;

/**
 * The Chromium of this machine. Where there is none, tests that need it are skipped, and the run says so; with
 * {@code -Dbrowser=required} they fail instead. After each test everything a page complained about is a failure.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback, AfterEachCallback {

    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"),
            Path.of("/usr/bin/chromium-browser"),
            Path.of("/usr/bin/google-chrome"),
            Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

    private static final double PATIENCE_MILLIS = 20_000;

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        Optional<Path> program = PLACES.stream().filter(Files::isExecutable).findFirst();
        if (program.isEmpty() && System.getProperty("wirebook.browser", "auto").equals("required")) {
            throw new AssertionError("no Chromium found in " + PLACES);
        }
        Assumptions.assumeTrue(
                program.isPresent(), "SKIPPED: no Chromium on this machine, so nothing was tested with script");
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = driver;
        browser = driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program.orElseThrow())
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--disable-background-networking",
                                "--disable-component-update")));
    }

    /** A fresh page in a browser that has never been here. */
    Page open(Browser.NewContextOptions options) {
        if (browser == null) {
            throw new IllegalStateException("register with @RegisterExtension static");
        }
        // Colours of what is still fading in have no contrast yet, which axe would take for the design.
        BrowserContext context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    Page open() {
        return open(new Browser.NewContextOptions().setLocale("en-GB"));
    }

    /** A page of the site in a browser that has never been here. */
    Page open(Site site, String path) {
        Page page = open();
        page.navigate(site.uri(path).toString());
        return page;
    }

    /**
     * What the pages of this test have complained about so far; a test that provokes a complaint takes it from here.
     */
    List<String> takeComplaints() {
        var taken = List.copyOf(complaints);
        complaints.clear();
        return taken;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> left = takeComplaints();
        if (!left.isEmpty() && context.getExecutionException().isEmpty()) {
            throw new AssertionError("the page complained: " + left);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (playwright != null) {
            playwright.close();
        }
    }
}
