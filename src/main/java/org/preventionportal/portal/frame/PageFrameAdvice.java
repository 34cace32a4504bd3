package org.preventionportal.portal.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.preventionportal.access.Caller;
import org.preventionportal.access.keycloak.Directory;
import org.preventionportal.platform.CorrelationId;
import org.preventionportal.platform.dates.LondonTime;
import org.preventionportal.portal.forms.PendingForms;
import org.preventionportal.portal.forms.SubmittedForm;
import org.preventionportal.portal.frame.NavigationBadges.Counts;
import org.preventionportal.portal.frame.PageFrame.Release;
import org.preventionportal.portal.signin.SessionLife;
import org.preventionportal.portal.signin.SignedInPerson;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.ui.Model;
import org.springframework.util.StringUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Adds the {@link PageFrame} to the model of every page, including error pages. */
@ControllerAdvice(basePackages = "org.preventionportal.portal", assignableTypes = ErrorController.class)
class PageFrameAdvice {

    private static final String SURVEY = "/survey";
    private static final List<String> PUBLIC = List.of(SURVEY, "/interest", "/findings", "/language");

    private final Labels labels;
    private final Formats formats;
    private final FieldValues values;
    private final DisclosedNumbers numbers;
    private final Links links;
    private final StatusTags tags;
    private final Choices choices;
    private final NavigationBadges badges;
    private final Directory directory;
    private final Clock clock;
    private final Release release;

    PageFrameAdvice(
            Labels labels,
            Formats formats,
            FieldValues values,
            DisclosedNumbers numbers,
            Links links,
            StatusTags tags,
            Choices choices,
            NavigationBadges badges,
            Directory directory,
            Clock clock,
            Release release) {
        this.badges = badges;
        this.directory = directory;
        this.labels = labels;
        this.formats = formats;
        this.values = values;
        this.numbers = numbers;
        this.links = links;
        this.tags = tags;
        this.choices = choices;
        this.clock = clock;
        this.release = release;
    }

    /** Adds the helpers that templates format values with, and the day, in ISO 8601 as those of the schema. */
    @ModelAttribute
    void tools(Model model) {
        model.addAttribute("today", LondonTime.today(clock).toString())
                .addAttribute("labels", labels)
                .addAttribute("formats", formats)
                .addAttribute("values", values)
                .addAttribute("limits", Limits.ALL)
                .addAttribute("numbers", numbers)
                .addAttribute("nameless", new Nameless(directory, UnaryOperator.identity()))
                .addAttribute("namelessWithin", new Nameless(directory, StringUtils::uncapitalize))
                .addAttribute("columns", new FactorColumns(labels))
                .addAttribute("links", links)
                .addAttribute("choices", choices)
                .addAttribute("states", tags);
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request) {
        Caller caller = Caller.current();
        HttpSession session = request.getSession(false);
        Long left = SessionLife.ATTRIBUTE
                .find(session)
                .map(life -> Duration.between(clock.instant(), life.endsAt()).toSeconds())
                .orElse(null);
        // each entry of the navigation asks
        Supplier<Counts> counts = SingletonSupplier.of(() -> badges.of(caller, request));
        Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return new PageFrame(
                caller,
                SignedInPerson.ATTRIBUTE.find(session).map(SignedInPerson::name).orElse(""),
                caller.id().value(),
                caller.equals(Caller.ANONYMOUS) ? List.of() : Navigation.of(caller, request.getRequestURI()),
                () -> counts.get().byPath(),
                () -> counts.get().tasksToDo(),
                caller.equals(Caller.ANONYMOUS) ? null : left,
                flash == null ? null : (String) flash.get("done"),
                request.getRequestURI(),
                release,
                CorrelationId.of(request));
    }

    /** Respondents do not sign in. Whom a public page has failed need not have an account either. */
    @ModelAttribute("offersSignIn")
    boolean offersSignIn(HttpServletRequest request) {
        boolean isForRespondents = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? PUBLIC.stream().anyMatch(failed::startsWith)
                : request.getRequestURI().startsWith(SURVEY);
        return !isForRespondents && Caller.current().equals(Caller.ANONYMOUS);
    }

    /** Lets the error page offer a form again that could not be carried out now, with all that was typed. */
    @ModelAttribute("unsent")
    @Nullable
    SubmittedForm unsent(HttpServletRequest request) {
        boolean wasSent = HttpMethod.POST.name().equals(request.getAttribute(RequestDispatcher.ERROR_METHOD));
        return wasSent && PendingForms.isFormOfThisSite(request) ? SubmittedForm.of(request) : null;
    }

    /** Lets the error page say when to try again; null if that is not known. */
    @ModelAttribute("waitInMinutes")
    @Nullable
    Long waitInMinutes(HttpServletResponse response) {
        String seconds = response.getHeader(HttpHeaders.RETRY_AFTER);
        return seconds == null
                ? null
                : Duration.ofSeconds(Long.parseLong(seconds) + 59).toMinutes();
    }
}
