package org.preventionportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preventionportal.support.Account;
import org.preventionportal.support.BrowserTest;
import org.preventionportal.support.Given;
import org.preventionportal.support.Visitor;
import org.preventionportal.surveys.SurveyDriver.Campaign;
import org.preventionportal.tasks.Task;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Takes the pictures of the users' guide in {@code src/docs/users}. They go to {@code target/pictures};
 * {@code -Dportal.guide=src/docs/users/pictures} replaces those of the guide.
 */
@BrowserTest
class GuidePicturesTests {

    private static final Path FOLDER = Path.of(System.getProperty("portal.guide", "target/pictures"));
    private static final Path GUIDE = Path.of("src/docs/users/guide.md");

    @Autowired
    private Given given;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @BeforeEach
    void begin() {
        given.partnersOnly();
    }

    @Test
    void everyPictureOfTheGuideIsMade() throws IOException {
        Scenery scenery = beans.createBean(Scenery.class);
        Task draft = given.draft(Given.NORTH, Account.PARTNER_NORTH);
        Task requested = scenery.requested();
        Task task = scenery.inProgress();
        scenery.published();
        scenery.submitted();
        Campaign counted = scenery.counted();
        String link = scenery.mailed(1).getFirst();
        try (Visitor anyone = Visitor.arrives()) {
            takes(anyone.goes("/"), "start");
            takes(anyone.goes("/survey/" + link).presses("Start"), "survey");
        }
        try (Visitor partner = Visitor.arrives()) {
            partner.signsIn(Account.PARTNER_NORTH);
            takes(partner.goes("/tasks"), "our-tasks");
            takes(partner.goes("/requests/%s/need".formatted(draft.id())), "request");
            takes(partner.goes("/tasks/" + task.id()), "task");
        }
        try (Visitor officer = Visitor.arrives()) {
            officer.signsIn(Account.OFFICER_NORTH_EAST);
            takes(officer.goes("/triage"), "triage-queue");
            takes(officer.goes("/triage/" + requested.id()), "decide");
            takes(officer.goes("/tasks/%s/delivery".formatted(task.id())), "delivery");
            takes(officer.goes("/resources/manage"), "manage-resources");
        }
        try (Visitor evaluator = Visitor.arrives()) {
            evaluator.signsIn(Account.EVALUATOR).goes("/campaigns/%s/results".formatted(counted.id()));
            takes(evaluator, "results");
            takes(evaluator.goes("/reports/indicators?topic=THEMES"), "indicators");
            takes(evaluator.goes("/reports/" + scenery.reports().published().id()), "report");
        }

        String guide = Files.readString(GUIDE);
        try (Stream<Path> pictures = Files.list(FOLDER)) {
            List<String> names =
                    pictures.map(picture -> picture.getFileName().toString()).toList();
            assertThat(names).hasSize(12).allMatch(name -> guide.contains("pictures/" + name));
        }
    }

    private static void takes(Visitor visitor, String name) {
        assertThat(visitor.status()).isEqualTo(200);
        visitor.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
