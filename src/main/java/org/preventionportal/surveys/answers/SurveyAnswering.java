package org.preventionportal.surveys.answers;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.preventionportal.access.Anyone;
import org.preventionportal.platform.ErrorCode;
import org.preventionportal.platform.Refusal;
import org.preventionportal.platform.UserError;
import org.preventionportal.surveys.ballots.BallotBox;
import org.preventionportal.surveys.campaigns.Token;
import org.preventionportal.surveys.participation.Participation;
import org.preventionportal.surveys.participation.Participations;
import org.preventionportal.surveys.questionnaires.Answer;
import org.preventionportal.surveys.questionnaires.Language;
import org.preventionportal.surveys.questionnaires.Question;
import org.preventionportal.surveys.questionnaires.Survey;
import org.preventionportal.surveys.questionnaires.SurveyState;
import org.preventionportal.tasks.participants.OptOuts;
import org.springframework.stereotype.Service;
import org.springframework.validation.annotation.Validated;

/**
 * Answers a survey by its link. Looking changes nothing, since mail scanners look at every link; starting, each answer
 * and the finish are acts of their own. What is done here is neither audited nor logged: nobody is to learn who answered
 * when.
 */
@Service
@Validated
class SurveyAnswering {

    private final Doors doors;
    private final BallotBox ballots;
    private final Participations participations;
    private final OptOuts optOuts;

    SurveyAnswering(Doors doors, BallotBox ballots, Participations participations, OptOuts optOuts) {
        this.doors = doors;
        this.ballots = ballots;
        this.participations = participations;
        this.optOuts = optOuts;
    }

    /** Empty for a link that leads nowhere, for whatever reason. */
    @Anyone
    public Optional<Survey> read(String token, Language language) {
        return doors.find(token).map(door -> door.survey(language));
    }

    /** Repeating it changes nothing more, but by the link of a room, where each start is another person's. */
    @Anyone
    public SurveyPayload start(@Valid SurveyTokenInput input) {
        Door door = open(input.token());
        String token = door.isOpenToAll() ? Token.random() : input.token();
        if (door.ballot() == null) {
            take(door, Token.key(token));
        }
        begin(door, token);
        return new SurveyPayload(Survey.of(door.form(), door.answers(), input.language(), SurveyState.STARTED), token);
    }

    private void take(Door door, String key) {
        if (door.participation() != null && door.participation().isTest()) {
            ballots.takeTest(door.campaign().id(), key);
        } else if (!ballots.take(door.campaign().id(), key)) {
            throw new Refusal(UserError.input(
                    "token",
                    ErrorCode.WRONG_STATE,
                    "Nobody else can answer just now. Try again in a minute, or ask whoever gave you the link."));
        }
    }

    /** Of two links to one person the one that is used first counts. */
    private void begin(Door door, String token) {
        Participation participation = door.participation();
        if (participation != null
                && participation.openedOn() == null
                && !participations.begin(participation, Token.link(token))) {
            ballots.giveBack(Token.key(token));
            throw unusable();
        }
    }

    @Anyone
    public SurveyPayload save(@Valid SaveSurveyAnswerInput input) {
        Door door = started(input.token());
        Question question = door.form()
                .question(input.questionId())
                .filter(asked -> door.form().shown(door.answers()).contains(asked.id()))
                .orElseThrow(() -> new Refusal(UserError.input(
                        "questionId", ErrorCode.INVALID, "This question is not asked after what you have answered.")));
        if (!input.answer().isEmpty()) {
            question.problem(input.answer()).ifPresent(problem -> {
                throw new Refusal(UserError.input("answer", ErrorCode.INVALID, problem));
            });
        }
        if (!ballots.write(Token.key(input.token()), question.id(), input.answer())) {
            throw unusable();
        }
        Map<String, Answer> answers = new HashMap<>(door.answers());
        answers.remove(question.id());
        if (!input.answer().isEmpty()) {
            answers.put(question.id(), input.answer());
        }
        return new SurveyPayload(Survey.of(door.form(), answers, input.language(), SurveyState.STARTED), input.token());
    }

    /** Once: of many at the same time one counts, and the link is used up. */
    @Anyone
    public SurveyPayload finish(@Valid SurveyTokenInput input) {
        Door door = started(input.token());
        if (door.answers().isEmpty()) {
            throw new Refusal(
                    UserError.input("token", ErrorCode.REQUIRED, "Answer at least one question before you finish."));
        }
        Optional<Participation> participation = Optional.ofNullable(door.participation());
        participation.ifPresent(participations::finish);
        if (!ballots.cast(Token.key(input.token()))) {
            throw unusable();
        }
        participation.ifPresent(participations::forgetLinks);
        return new SurveyPayload(
                Survey.of(door.form(), door.answers(), input.language(), SurveyState.FINISHED), input.token());
    }

    /** No mail of any survey goes to whoever was sent this link any more. */
    @Anyone
    public SurveyPayload stopMail(@Valid SurveyTokenInput input) {
        Door door = require(input.token());
        if (door.participation() == null) {
            throw unusable();
        }
        if (!door.participation().email().isEmpty()) {
            optOuts.add(door.participation().email());
        }
        participations.stop(door.participation());
        return new SurveyPayload(door.survey(input.language()), input.token());
    }

    private Door require(String token) {
        return doors.find(token).orElseThrow(SurveyAnswering::unusable);
    }

    private Door open(String token) {
        Door door = require(token);
        if (door.state() == SurveyState.PAUSED) {
            throw new Refusal(UserError.input(
                    "token",
                    ErrorCode.WRONG_STATE,
                    "The survey takes no answers just now. Come back by the same link."));
        }
        return door;
    }

    private Door started(String token) {
        Door door = open(token);
        if (door.isOpenToAll()) {
            throw unusable();
        }
        if (door.ballot() == null) {
            throw new Refusal(UserError.input("token", ErrorCode.WRONG_STATE, "Start the survey first."));
        }
        begin(door, token); // where the start was cut off between ballot and ledger
        return door;
    }

    private static Refusal unusable() {
        return new Refusal(
                UserError.input(
                        "token",
                        ErrorCode.NOT_FOUND,
                        "This link cannot be used, or not any more. If you had several mails from us, try the links in the others."));
    }
}
