package org.preventionportal.reporting.files;

import com.jayway.jsonpath.JsonPath;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathNodes;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/** The key findings of the first year, as its report of 2020 has them, and where a page or a file has them. */
public final class YearOneKeyFindings {

    static final List<KeyFinding> ALL = List.of(
            new KeyFinding("371 of 400", "Tasks completed, against the target", List.of("93%")),
            new KeyFinding("12", "Tasks ongoing", List.of()),
            new KeyFinding("13,363", "People reached: Professionals", List.of("Of these estimated: 8,168")),
            new KeyFinding("1,183", "People reached: Young people", List.of("Of these estimated: 741")),
            new KeyFinding("3,100", "People reached: Other", List.of("Of these estimated: 2,081")),
            new KeyFinding(
                    "94%",
                    "My knowledge about children and young people at risk of or being exploited has increased",
                    List.of("46 of 49 people agree or strongly agree")),
            new KeyFinding(
                    "93%",
                    "I feel more confident in identifying children and young people at risk of or being exploited",
                    List.of("43 of 46 people agree or strongly agree")),
            new KeyFinding(
                    "93%",
                    "I have increased skills to support children and young people at risk of or being exploited",
                    List.of("37 of 40 people agree or strongly agree")));

    /** The value, the base, the percentage and the number of estimates of each. */
    static final List<List<String>> NUMBERS = List.of(
            List.of("371", "400", "93", ""),
            List.of("12", "", "", ""),
            List.of("13363", "", "", "8168"),
            List.of("1183", "", "", "741"),
            List.of("3100", "", "", "2081"),
            List.of("46", "49", "94", ""),
            List.of("43", "46", "93", ""),
            List.of("37", "40", "93", ""));

    private static final List<String> COLUMNS = List.of("value", "base", "percent", "estimated");

    private YearOneKeyFindings() {}

    /** Matches the text of a page that has them as tiles, each number after its label, and nothing between them. */
    public static Pattern pattern() {
        return Pattern.compile(ALL.stream()
                .flatMap(finding ->
                        Stream.concat(Stream.of(finding.label(), finding.number()), finding.details().stream()))
                .map(Pattern::quote)
                .collect(Collectors.joining("\\s+")));
    }

    static List<String> lines() {
        return ALL.stream()
                .flatMap(finding ->
                        Stream.concat(Stream.of(finding.number(), finding.label()), finding.details().stream()))
                .toList();
    }

    static List<KeyFinding> inHtml(Document page) throws Exception {
        XPath path = XPathFactory.newInstance().newXPath();
        List<KeyFinding> findings = new ArrayList<>();
        XPathNodes found =
                path.evaluateExpression("//section[h2='Key findings']//div[@class='finding']", page, XPathNodes.class);
        for (Node finding : found) {
            List<String> details = new ArrayList<>();
            for (Node detail : path.evaluateExpression("p[@class='note']", finding, XPathNodes.class)) {
                details.add(detail.getTextContent());
            }
            findings.add(new KeyFinding(
                    path.evaluate("p[@class='large']", finding), path.evaluate("p[2]", finding), details));
        }
        return findings;
    }

    static List<List<String>> inCsv(byte[] file) {
        String csv = new String(file, StandardCharsets.UTF_8).substring(1); // after the mark of the encoding
        return CsvReader.builder().ofNamedCsvRecord(csv).stream()
                .filter(line -> line.getField("section").equals("Key findings"))
                .map(line -> COLUMNS.stream().map(line::getField).toList())
                .toList();
    }

    static List<List<String>> inSheet(byte[] file) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.getSheet("Indicators");
            List<String> names = texts(sheet.getRow(0));
            return StreamSupport.stream(sheet.spliterator(), false)
                    .map(YearOneKeyFindings::texts)
                    .filter(row -> row.getFirst().equals("Key findings"))
                    .map(row -> COLUMNS.stream()
                            .map(name -> row.get(names.indexOf(name)))
                            .toList())
                    .toList();
        }
    }

    private static List<String> texts(Row row) {
        var formatter = new DataFormatter();
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
            texts.add(formatter.formatCellValue(row.getCell(column)));
        }
        return texts;
    }

    static List<List<String>> inJson(byte[] file) {
        List<Map<String, @Nullable Map<String, Double>>> numbers = JsonPath.read(
                new String(file, StandardCharsets.UTF_8),
                "$.content.sections[?(@.kind == 'KEY_FINDINGS')].indicators[*].indicator.rows[*].number");
        return numbers.stream()
                .map(number -> Stream.of("amount", "base", "percent", "estimated")
                        .map(name -> text(number.get(name)))
                        .toList())
                .toList();
    }

    private static String text(@Nullable Map<String, Double> number) {
        return number == null
                ? ""
                : String.valueOf(Objects.requireNonNull(number.get("value")).intValue());
    }
}
