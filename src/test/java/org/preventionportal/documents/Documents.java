package org.preventionportal.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.preventionportal.support.SourceFiles;

/** Reads the project's Markdown documents. */
final class Documents {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Map<Path, Content> READ = new ConcurrentHashMap<>();

    private Documents() {}

    /**
     * What a document refers to and shows.
     *
     * @param links the destinations of links and pictures
     * @param anchors what can be linked to within it, as GitHub names headings
     */
    record Content(
            Path file, List<String> links, List<String> anchors, List<FencedCodeBlock> blocks, List<String> code) {}

    static Stream<Path> files() {
        return Stream.of("README.md", ".github", "src/docs")
                .flatMap(root -> SourceFiles.below(Path.of(root), ".md").stream());
    }

    /** Many documents link to the same one, which is parsed once. */
    static Content read(Path file) {
        return READ.computeIfAbsent(file, Documents::parse);
    }

    private static Content parse(Path file) {
        var content = new Content(file, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        PARSER.parse(SourceFiles.read(file)).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                content.links().add(link.getDestination());
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                content.links().add(image.getDestination());
            }

            @Override
            public void visit(Heading heading) {
                content.anchors().add(anchor(text(heading)));
                visitChildren(heading);
            }

            @Override
            public void visit(FencedCodeBlock block) {
                content.blocks().add(block);
            }

            @Override
            public void visit(Code code) {
                content.code().add(code.getLiteral());
            }
        });
        return content;
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.UK)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String text(Node node) {
        var text = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(Code part) {
                text.append(part.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak part) {
                text.append(' ');
            }
        });
        return text.toString();
    }
}
