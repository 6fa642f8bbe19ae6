package org.alongside.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A person at a browser: one Chromium for the whole run, a fresh profile for each {@code Browsing}. Close it after use.
 *
 * <pre>{@code
 * try (var rosa = browse(world.rosa, Browsing.PHONE)) {
 *     rosa.go("/day");
 *     rosa.page.getByText("Log a contact").click();
 *     rosa.isAccessible();
 * }
 * }</pre>
 */
public final class Browsing implements AutoCloseable {
    public static final int PHONE = 360;
    public static final int DESK = 1280;

    private static final int HEIGHT = 800;
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    public final Page page;

    private final BrowserContext context;
    private final String start;

    private Browsing(BrowserContext context, String start) {
        this.context = context;
        this.start = start;
        this.page = context.newPage();
    }

    /** @param who null for somebody who has not signed in */
    static Browsing open(String start, @Nullable SignedIn who, int width, boolean scripts) {
        var context = Chromium.BROWSER.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setJavaScriptEnabled(scripts)
                .setTimezoneId("America/Denver")
                .setLocale("en-US"));
        if (who != null) {
            context.addCookies(List.of(new Cookie(SignedIn.COOKIE, who.token()).setUrl(start)));
        }
        return new Browsing(context, start);
    }

    public Page go(String path) {
        page.navigate(start + path);
        return page;
    }

    /**
     * No finding of axe under WCAG 2.2 AA, and nothing wider than the window. Only what is wrong is told, in the page itself: no
     * page has frames, for which axe would open another one.
     */
    public void isAccessible() {
        page.evaluate("window.scrollTo(0, 0)"); // what has scrolled beneath the frame is not too small
        var onlyViolations = new AxeRunOptions();
        onlyViolations.setResultTypes(List.of("violations"));
        var findings = new AxeBuilder(page)
                .options(onlyViolations)
                .withTags(WCAG_2_2_AA)
                .setLegacyMode(true)
                .analyze()
                .getViolations();
        assertThat(findings)
                .as(() -> "%s: %s"
                        .formatted(
                                page.url(),
                                findings.stream().map(Browsing::said).collect(Collectors.joining("; "))))
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("pixels by which %s is wider than its window", page.url())
                .isLessThanOrEqualTo(0);
    }

    private static String said(Rule rule) {
        return rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .collect(Collectors.joining(", "));
    }

    /** A picture in {@code target/pictures}. */
    public void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Chromium {
        private static final Playwright PLAYWRIGHT = Playwright.create();
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }
}
