package org.preventionportal.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preventionportal.tasks.need.Reach;
import org.preventionportal.tasks.need.TaskKind;

/** Divides the people that the report counts among the tasks, as unevenly as such work reaches people. */
final class YearOneReach {

    private static final List<Reach.Method> METHODS = List.of(
            Reach.Method.ESTIMATE,
            Reach.Method.ESTIMATE,
            Reach.Method.ESTIMATE,
            Reach.Method.HEADCOUNT,
            Reach.Method.REGISTER);

    private final Random random;

    YearOneReach(Random random) {
        this.random = random;
    }

    /** How many people a task of a kind reaches when it goes as such tasks go. */
    private record Usual(double professionals, double youngPeople, double other) {

        static Usual of(TaskKind kind) {
            return switch (kind) {
                case PRESENTATION -> new Usual(60, 0, 2);
                case CONFERENCE_INPUT -> new Usual(120, 0, 6);
                case CAMPAIGN -> new Usual(40, 5, 110);
                case TRAINING_SESSION -> new Usual(40, 0, 0);
                case WORKSHOP -> new Usual(30, 0, 2);
                case CO_DELIVERED_SESSION -> new Usual(8, 35, 10);
                case RESOURCE_CREATION -> new Usual(14, 2, 8);
                case TACTICAL_ADVICE -> new Usual(5, 0, 0);
                case STRATEGY_FEEDBACK -> new Usual(4, 0, 0);
                case TASK_AND_FINISH_GROUP -> new Usual(10, 0, 1);
                case PATHWAY_CHANGE -> new Usual(12, 0, 0);
            };
        }

        Usual times(double factor) {
            return new Usual(professionals * factor, youngPeople * factor, other * factor);
        }
    }

    /** Every task expects people; only a completed one has reached any. */
    void share(List<YearOneTask> tasks) {
        List<YearOneTask> completed =
                tasks.stream().filter(YearOneTask::isCompleted).toList();
        List<Usual> reached = new ArrayList<>();
        for (YearOneTask task : tasks) {
            Usual expected = Usual.of(task.kind()).times(StrictMath.exp(random.nextGaussian() / 2));
            expect(task, expected);
            if (task.isCompleted()) {
                reached.add(expected.times(attendance(task.kind())));
            }
        }
        give(
                completed,
                "reached professionals",
                YearOne.PROFESSIONALS,
                reached.stream().mapToDouble(Usual::professionals));
        give(
                completed,
                "reached young people",
                YearOne.YOUNG_PEOPLE,
                reached.stream().mapToDouble(Usual::youngPeople));
        give(completed, "reached other", YearOne.OTHER, reached.stream().mapToDouble(Usual::other));
        completed.forEach(this::method);
    }

    private static void expect(YearOneTask task, Usual usual) {
        long frontline = Math.round(usual.professionals() * 0.7);
        put(task, "expected frontline", 1 + frontline);
        put(task, "expected other professionals", Math.round(usual.professionals()) - frontline);
        put(task, "expected young people", Math.round(usual.youngPeople()));
        put(task, "expected other", Math.round(usual.other()));
        task.put("expected method", YearOneTask.words(Reach.Method.ESTIMATE));
    }

    /** How many came of those expected; written work often reaches nobody directly. */
    private double attendance(TaskKind kind) {
        int oneInSoMany = kind == TaskKind.TACTICAL_ADVICE || kind == TaskKind.STRATEGY_FEEDBACK ? 3 : 15;
        return random.nextInt(oneInSoMany) == 0 ? 0 : random.nextDouble(0.5, 1.5);
    }

    private static void give(List<YearOneTask> tasks, String column, int total, DoubleStream weights) {
        int[] people = apportion(total, weights.toArray());
        for (int i = 0; i < people.length; i++) {
            put(tasks.get(i), column, people[i]);
        }
    }

    private void method(YearOneTask task) {
        boolean isNobody = Stream.of("reached professionals", "reached young people", "reached other")
                .allMatch(column -> task.cell(column).equals("0"));
        Reach.Method method = isNobody ? Reach.Method.ESTIMATE : METHODS.get(random.nextInt(METHODS.size()));
        task.put("reach method", YearOneTask.words(method));
    }

    private static void put(YearOneTask task, String column, long people) {
        task.put(column, Long.toString(people));
    }

    /**
     * Whole numbers in proportion to the weights; their sum is the total, since what rounding down leaves is given out.
     */
    static int[] apportion(int total, double[] weights) {
        double sum = DoubleStream.of(weights).sum();
        double[] exact =
                DoubleStream.of(weights).map(weight -> total * weight / sum).toArray();
        int[] parts = DoubleStream.of(exact).mapToInt(part -> (int) part).toArray();
        int left = total - IntStream.of(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> parts[i] - exact[i])) // the largest remainder first
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
