package org.preventionportal.operations;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.h2.tools.RunScript;

/**
 * Takes the place of the tools in the containers: MongoDB's by the driver, PostgreSQL's by H2, in whose file the
 * Keycloak of the tests has its accounts. They understand the options that the scripts use, and no others.
 */
final class ContainerTools {

    static final String PASSWORD = "of the rehearsal's root account";
    private static final String EMPTY_SCHEMA =
            "SET client_min_messages = warning; DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n";

    private final MongoDatabase mongo;
    private final Path script;
    private final String tool;
    private final List<String> options;
    private final InputStream input;
    private final OutputStream output;

    /** @param script what the system shows of the process that is called like the tool */
    ContainerTools(MongoDatabase mongo, Path script, InputStream input, OutputStream output) throws IOException {
        this.mongo = mongo;
        this.script = script;
        this.input = input;
        this.output = output;
        List<String> call = parts("cmdline"); // the shell, its script, and what the script was given
        tool = Path.of(call.get(1)).getFileName().toString();
        options = call.subList(2, call.size());
    }

    private List<String> parts(String name) throws IOException {
        return Pattern.compile("\0")
                .splitAsStream(Files.readString(script.resolve(name)))
                .toList();
    }

    private String variable(String name) throws IOException {
        return parts("environ").stream()
                .filter(variable -> variable.startsWith(name + "="))
                .map(variable -> variable.substring(name.length() + 1))
                .findFirst()
                .orElse("");
    }

    void run() throws IOException, SQLException {
        switch (tool) {
            case "mongodump" -> dumpCollections();
            case "mongorestore" -> restoreCollections();
            case "mongosh" -> runCommand();
            case "pg_dump" -> dumpTables();
            case "psql" -> runStatements();
            default -> throw new IllegalArgumentException(tool);
        }
    }

    private void dumpCollections() throws IOException {
        requireRoot();
        List<String> excluded = all("--excludeCollection=");
        var buffered = new BufferedOutputStream(output);
        for (String name : mongo.listCollectionNames()) {
            if (!excluded.contains(name)) {
                dump(mongo.getCollection(name, RawBsonDocument.class), buffered);
            }
        }
        buffered.flush();
    }

    private static void dump(MongoCollection<RawBsonDocument> collection, OutputStream output) throws IOException {
        var name = new BsonString(collection.getNamespace().getCollectionName());
        for (RawBsonDocument document : collection.find()) {
            var entry = new BsonDocument("collection", name).append("document", document);
            ByteBuffer buffer = new RawBsonDocument(entry, new BsonDocumentCodec())
                    .getByteBuffer()
                    .asNIO();
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            output.write(bytes);
        }
    }

    private void restoreCollections() throws IOException {
        requireRoot();
        List<String> included = all("--nsInclude=prevention.");
        List<String> excluded = all("--nsExclude=prevention.");
        Set<String> dropped = new HashSet<>();
        var buffered = new BufferedInputStream(input);
        for (byte[] size = buffered.readNBytes(4); size.length > 0; size = buffered.readNBytes(4)) {
            RawBsonDocument entry = entry(size, buffered);
            String name = entry.getString("collection").getValue();
            if (!excluded.contains(name) && (included.contains("*") || included.contains(name))) {
                var collection = mongo.getCollection(name, BsonDocument.class);
                if (options.contains("--drop") && dropped.add(name)) {
                    collection.drop();
                }
                collection.insertOne(entry.getDocument("document"));
            }
        }
    }

    private static RawBsonDocument entry(byte[] size, InputStream input) throws IOException {
        int length = ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).getInt();
        byte[] bytes = new byte[length];
        System.arraycopy(size, 0, bytes, 0, size.length);
        if (input.readNBytes(bytes, size.length, length - size.length) < length - size.length) {
            throw new IOException("The archive ends in the middle of a document");
        }
        return new RawBsonDocument(bytes);
    }

    /** Runs the command that the script hands to mongosh beside its few lines of JavaScript. */
    private void runCommand() throws IOException {
        if (!PASSWORD.equals(variable("PASSWORD"))) {
            throw new IllegalStateException("Authentication failed.");
        }
        print(mongo.runCommand(Document.parse(variable("COMMAND"))).toJson().replace("\": ", "\":"));
    }

    private void dumpTables() throws IOException, SQLException {
        try (Connection connection = tables();
                var statement = connection.createStatement();
                var lines = statement.executeQuery("SCRIPT")) {
            while (lines.next()) {
                print(lines.getString(1));
            }
        }
    }

    private void runStatements() throws IOException, SQLException {
        List<String> commands = all("--command=");
        try (Connection connection = tables();
                var statement = connection.createStatement()) {
            if (commands.isEmpty()) {
                String script = new String(input.readAllBytes(), StandardCharsets.UTF_8);
                if (!script.startsWith(EMPTY_SCHEMA)) {
                    throw new IllegalArgumentException(script);
                }
                statement.execute("DROP ALL OBJECTS");
                RunScript.execute(connection, new StringReader(script.substring(EMPTY_SCHEMA.length())));
                return;
            }
            try (var counted = statement.executeQuery(commands.getFirst().replace("'public'", "'PUBLIC'"))) {
                counted.next();
                print(counted.getString(1));
            }
        }
    }

    private void requireRoot() throws IOException {
        String password = Files.readString(opened(all("--config=").getFirst()));
        if (!password.equals("password: \"%s\"\n".formatted(PASSWORD)) || !options.contains("--username=root")) {
            throw new IllegalStateException("Authentication failed.");
        }
    }

    private List<String> all(String option) {
        return options.stream()
                .filter(given -> given.startsWith(option))
                .map(given -> given.substring(option.length()))
                .toList();
    }

    /** A file that the script has open has another name here. */
    private Path opened(String name) {
        return script.resolve(Path.of("/dev").relativize(Path.of(name)));
    }

    private void print(String line) throws IOException {
        output.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Connection tables(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + file.toAbsolutePath(), "", "");
    }

    private Connection tables() throws IOException, SQLException {
        return tables(Path.of(variable("REHEARSAL_TABLES")));
    }
}
