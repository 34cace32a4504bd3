package org.preventionportal.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.preventionportal.PreventionPortalApplication;
import org.preventionportal.development.MongoStandIn;
import org.preventionportal.development.Neighbours;
import org.preventionportal.platform.JobFailures;
import org.preventionportal.support.Account;
import org.preventionportal.support.HttpPortal;
import org.preventionportal.support.Input;
import org.springframework.aop.support.AopUtils;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.http.MediaType;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

/** An application of its own loses its database and gets it back. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseOutageTests {

    private static final String SESSION =
            Base64.getEncoder().encodeToString("7d0d6a5e-0000-4000-8000-000000000000".getBytes(UTF_8));

    private static final Input CHARITY =
            Input.of("name", "A charity").withKey().with("kind", "OTHER").with("region", "WALES");

    /** The log alone has some lines that operators need after a restore. */
    private static void assertThatNothingDisplacesTheLog(ConfigurableApplicationContext context, CapturedOutput log) {
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        int before = log.getAll().length();
        for (int check = 0; check < 4; check++) {
            assertThat(readiness(port)).isEqualTo(503);
        }
        assertThat(log.getAll().length() - before).as("4 checks").isLessThan(400);
        before = log.getAll().length();
        for (int time = 0; time < 3; time++) {
            page(port, "/about");
        }
        assertThat(log.getAll().length() - before).as("3 pages").isLessThan(2_000);
        before = log.getAll().length();
        runJobs(context);
        assertThat(log.getAll().length() - before)
                .as("a round of jobs not timed in minutes")
                .isLessThan(5_000);
    }

    /** Runs every scheduled job once, except those timed in minutes. The scheduler is switched off in this test. */
    private static void runJobs(ConfigurableApplicationContext context) {
        JobFailures failures = context.getBean(JobFailures.class);
        for (Object bean : context.getBeansOfType(Object.class).values()) {
            for (Method job : MethodIntrospector.selectMethods(
                    AopUtils.getTargetClass(bean), (Method method) -> method.isAnnotationPresent(Scheduled.class))) {
                if (Objects.requireNonNull(job.getAnnotation(Scheduled.class)).timeUnit() != TimeUnit.MINUTES) {
                    try {
                        job.setAccessible(true);
                        job.invoke(AopTestUtils.getUltimateTargetObject(bean));
                    } catch (InvocationTargetException failure) {
                        failures.log("A job", failure.getTargetException());
                    } catch (IllegalAccessException never) {
                        throw new IllegalStateException(never);
                    }
                }
            }
        }
    }

    @Test
    void requestsFailClearlyWhileTheDatabaseIsGoneAndGoOnWhenItIsBack(CapturedOutput log) {
        MongoStandIn database = MongoStandIn.inMemory(0);
        try (ConfigurableApplicationContext context = start(database)) {
            int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var portal = new HttpPortal(port);
            assertThat(readiness(port)).isEqualTo(200);

            EntityExchangeResult<String> form = page(port, "/survey");

            double unavailable = unavailable(context);
            database.close();
            portal.ask(Account.MANAGER, "partners/registerPartner", Map.of("input", CHARITY))
                    .errors()
                    .satisfy(errors -> assertThat(errors.getFirst().getExtensions())
                            .containsEntry("code", "UNAVAILABLE")
                            .containsKey("correlationId"));
            assertThat(portal.get(Account.MANAGER, "/files/rfl_0").getStatus().value())
                    .isEqualTo(503);
            assertThat(readiness(port)).isEqualTo(503);
            assertThat(page(port, "/about").getStatus().value()).isEqualTo(200);
            double apart = unavailable(context);
            assertThat(page(port, "/tasks").getStatus().value()).isEqualTo(503);
            assertThat(unavailable(context)).as("alerts see it").isGreaterThan(apart);
            assertThat(apart).isGreaterThan(unavailable);
            assertThat(sent(port, form))
                    .contains("The portal cannot answer just now", "value=\"Which room?\"", "Send again");

            assertThatNothingDisplacesTheLog(context, log);

            try (MongoStandIn back = MongoStandIn.inMemory(database.port())) {
                assertThat(back.port()).isEqualTo(database.port());
                assertThat(Stream.generate(() -> readiness(port)).limit(100))
                        .as("the driver has found it")
                        .contains(200);
                assertThat(register(portal)).isEqualTo(register(portal));
            }
        }
    }

    /** As Prometheus has it: {@code portal_operations_failures_total}. */
    private static double unavailable(ConfigurableApplicationContext context) {
        return context.getBean(MeterRegistry.class)
                .get("portal.operations.failures")
                .tag("outcome", "unavailable")
                .counter()
                .count();
    }

    private static String register(HttpPortal portal) {
        return portal.change(Account.MANAGER, "partners/registerPartner", CHARITY, "partner.id", String.class);
    }

    private static ConfigurableApplicationContext start(MongoStandIn database) {
        var keycloak = Neighbours.shared().keycloak();
        return new SpringApplicationBuilder(PreventionPortalApplication.class)
                .run(
                        "--server.port=0",
                        "--spring.mongodb.uri=" + database.uri(),
                        "--spring.mongodb.database=prevention-test",
                        "--portal.scheduling=false",
                        "--portal.command-limit=PT1S",
                        "--portal.keycloak.url=" + keycloak.url(),
                        "--portal.keycloak.service-secret=" + keycloak.serviceSecret());
    }

    /** Sent by the browser of somebody who has signed in. */
    private static EntityExchangeResult<String> page(int port, String path) {
        return client(port)
                .get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .cookie("__Host-portal", SESSION)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static String sent(int port, EntityExchangeResult<String> form) {
        Matcher token =
                Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(String.valueOf(form.getResponseBody()));
        assertThat(token.find()).isTrue();
        String answer = client(port)
                .post()
                .uri("/tasks/tsk_1")
                .accept(MediaType.TEXT_HTML)
                .cookie("__Host-portal", SESSION)
                .cookie(
                        "__Host-form",
                        Objects.requireNonNull(form.getResponseCookies().getFirst("__Host-form"))
                                .getValue())
                .header("Sec-Fetch-Site", "same-origin")
                .body(BodyInserters.fromFormData("_csrf", token.group(1)).with("body", "Which room?"))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(answer);
    }

    private static WebTestClient client(int port) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }

    private static int readiness(int port) {
        return client(port)
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
