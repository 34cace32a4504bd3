package org.preventionportal.operations;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
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

    /** For data; everything else that is printed, such as the log of the driver, goes to the messages. */
    private static final PrintStream OUTPUT = System.out;

    private final List<String> options;

    private ContainerTools(List<String> options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        System.setOut(System.err);
        List<String> given = List.of(arguments);
        new ContainerTools(given.subList(1, given.size())).run(given.getFirst());
    }

    private void run(String tool) throws IOException, SQLException {
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
        try (MongoClient client = client();
                var output = new BufferedOutputStream(OUTPUT)) {
            for (String name : database(client).listCollectionNames()) {
                if (!excluded.contains(name)) {
                    dump(database(client).getCollection(name, RawBsonDocument.class), output);
                }
            }
        }
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
        try (MongoClient client = client();
                var input = new BufferedInputStream(System.in)) {
            for (byte[] size = input.readNBytes(4); size.length > 0; size = input.readNBytes(4)) {
                RawBsonDocument entry = entry(size, input);
                String name = entry.getString("collection").getValue();
                if (!excluded.contains(name) && (included.contains("*") || included.contains(name))) {
                    var collection = database(client).getCollection(name, BsonDocument.class);
                    if (options.contains("--drop") && dropped.add(name)) {
                        collection.drop();
                    }
                    collection.insertOne(entry.getDocument("document"));
                }
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
    private static void runCommand() {
        if (!PASSWORD.equals(System.getenv("PASSWORD"))) {
            throw new IllegalStateException("Authentication failed.");
        }
        try (MongoClient client = client()) {
            OUTPUT.println(database(client)
                    .runCommand(Document.parse(System.getenv("COMMAND")))
                    .toJson()
                    .replace("\": ", "\":"));
        }
    }

    private static void dumpTables() throws SQLException {
        try (Connection connection = tables();
                var statement = connection.createStatement();
                var lines = statement.executeQuery("SCRIPT")) {
            while (lines.next()) {
                OUTPUT.println(lines.getString(1));
            }
        }
    }

    private void runStatements() throws IOException, SQLException {
        List<String> commands = all("--command=");
        try (Connection connection = tables();
                var statement = connection.createStatement()) {
            if (commands.isEmpty()) {
                String script = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
                if (!script.startsWith(EMPTY_SCHEMA)) {
                    throw new IllegalArgumentException(script);
                }
                statement.execute("DROP ALL OBJECTS");
                RunScript.execute(connection, new StringReader(script.substring(EMPTY_SCHEMA.length())));
                return;
            }
            try (var counted = statement.executeQuery(commands.getFirst().replace("'public'", "'PUBLIC'"))) {
                counted.next();
                OUTPUT.println(counted.getInt(1));
            }
        }
    }

    private void requireRoot() throws IOException {
        String password = Files.readString(Path.of(all("--config=").getFirst()));
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

    private static MongoClient client() {
        return MongoClients.create(System.getenv("REHEARSAL_MONGODB"));
    }

    private static MongoDatabase database(MongoClient client) {
        return client.getDatabase(System.getenv("REHEARSAL_DATABASE"));
    }

    static Connection tables(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:file:" + file.toAbsolutePath(), "", "");
    }

    private static Connection tables() throws SQLException {
        return tables(Path.of(System.getenv("REHEARSAL_TABLES")));
    }
}
