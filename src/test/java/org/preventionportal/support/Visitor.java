package org.preventionportal.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.preventionportal.development.Neighbours;

/** Somebody in front of a browser: Debian's Chromium, driven as a person would. */
public final class Visitor implements AutoCloseable {

    private static final String PASSWORD = "prevention-demo-1";
    private static final Browser BROWSER = launch();

    private final BrowserContext context;
    private final Page page;
    private final String portal = "http://localhost:" + Neighbours.shared().portalPort();

    private Visitor(Browser.NewContextOptions options) {
        context = BROWSER.newContext(options.setLocale("en-GB").setBaseURL(portal));
        context.setDefaultTimeout(15_000);
        page = context.newPage();
    }

    private static Browser launch() {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox"))); // build machines run as root
    }

    public static Visitor arrives() {
        return new Visitor(new Browser.NewContextOptions());
    }

    public static Visitor withoutScripts() {
        return new Visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    public Visitor signsIn(Account account) {
        page.navigate("/home");
        page.locator("#username").fill(account.username);
        page.locator("#kc-login").click();
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        return this;
    }

    public Visitor goes(String path) {
        page.navigate(path);
        return this;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Visitor follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return this;
    }

    public Visitor presses(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        return this;
    }

    public Visitor types(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
        return this;
    }

    public Visitor ticks(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .check();
        return this;
    }

    public String heading() {
        return page.locator("h1").innerText();
    }

    public String text() {
        return page.locator("body").innerText();
    }

    /** The path of the address. */
    public String path() {
        return page.url().substring(portal.length());
    }

    @Override
    public void close() {
        context.close();
    }
}
