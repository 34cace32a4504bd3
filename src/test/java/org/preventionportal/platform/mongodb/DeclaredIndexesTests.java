package org.preventionportal.platform.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.preventionportal.platform.mongodb.Indexes.Index;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * MongoDB refuses what the stand-in accepts: two indexes with the same keys, and a name that meant another index
 * before.
 */
class DeclaredIndexesTests {

    private static final Path LIST = Path.of("src/test/resources/mongodb/indexes.txt");
    private static final Path RENEWED = Path.of("target/indexes.txt");

    private static List<Index> declared = List.of();

    @BeforeAll
    static void gather() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Indexes.class));
        declared = scan.findCandidateComponents("org.preventionportal").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> (Indexes) BeanUtils.instantiateClass(type))
                .flatMap(module -> module.all().stream())
                .toList();
        assertThat(declared).hasSizeGreaterThan(50);
    }

    @Test
    void eachIndexNamesTheQueryThatItServes() {
        assertThat(declared).extracting(Index::query).allMatch(query -> query.matches("[A-Z].*\\."));
    }

    @Test
    void noTwoIndexesOfACollectionHaveTheSameKeys() {
        assertThat(declared)
                .extracting(index -> index.collection() + " " + index.keys().toJson())
                .doesNotHaveDuplicates();
    }

    @Test
    void noNameIsUsedTwiceInACollection() {
        assertThat(declared)
                .extracting(index -> index.collection() + " " + index.name())
                .doesNotHaveDuplicates();
    }

    /** It leaves out a document only if none of its keys is there, and every document has an id. */
    @Test
    void aSparseIndexHasOneKey() {
        assertThat(declared)
                .filteredOn(index -> index.options().containsKey("sparse"))
                .hasSizeGreaterThan(5)
                .allSatisfy(index -> assertThat(index.keys()).as(index.name()).hasSize(1));
    }

    /** MongoDB builds 64 indexes of a collection at most, counting the one of the id. */
    @Test
    void noCollectionHasMoreThan60Indexes() {
        assertThat(declared.stream().collect(Collectors.groupingBy(Index::collection, Collectors.counting())))
                .allSatisfy((collection, indexes) -> assertThat(indexes).isLessThanOrEqualTo(60));
    }

    @Test
    void aChangedIndexHasANewName() throws IOException {
        Map<String, String> earlier =
                Files.readAllLines(LIST).stream().collect(Collectors.toMap(DeclaredIndexesTests::name, line -> line));
        assertThat(lines())
                .as("An index keeps its keys and options. Give a changed index a new name, "
                        + "and drop the old one from databases that have it.")
                .allSatisfy(line -> assertThat(line).isEqualTo(earlier.getOrDefault(name(line), line)));

        Set<String> all = new TreeSet<>(earlier.values());
        all.addAll(lines());
        Files.write(RENEWED, all);
        assertThat(earlier.values())
                .as("%s does not list a new index. Copy %s over it.", LIST, RENEWED)
                .containsAll(lines());
    }

    private static List<String> lines() {
        return declared.stream()
                .map(index -> "%s %s %s %s"
                        .formatted(
                                index.collection(),
                                index.name(),
                                index.keys().toJson(),
                                index.options().toJson()))
                .sorted()
                .toList();
    }

    /** The collection and the name of the index. */
    private static String name(String line) {
        return line.substring(0, line.indexOf(" {"));
    }
}
