import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;

/**
 * Apache Lucene as a judge. Reads requests from standard input, a line each, fields between tabs and texts escaped as {@link Line}
 * says, and answers each with a line:
 *
 * <pre>
 * tokens ANALYZER TEXT     the tokens of a text, see {@link Tokens#line}
 * open ANALYZER            a new, empty index in memory; the one before is dropped
 * add, delete, commit, search   on that index, see {@link Searches}
 * </pre>
 */
public final class Judge {
    private final Map<String, Analyzer> analyzers = new HashMap<>();
    private Searches index;

    private Judge() {
    }

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        BufferedWriter out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        Judge judge = new Judge();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.write(judge.answer(line.split("\t", -1)));
            out.newLine();
            if (!in.ready()) out.flush();
        }
        out.flush();
    }

    private String answer(String[] request) throws Exception {
        switch (request[0]) {
            case "tokens": return Tokens.line(analyzers.computeIfAbsent(request[1], Tokens::analyzer), Line.unescape(request[2]));
            case "open": {
                if (index != null) index.close();
                index = new Searches(request[1]);
                return "opened";
            }
            case "add": return index.add(request);
            case "delete": return index.delete(request);
            case "commit": return index.commit(request);
            case "search": return index.search(request);
            default: throw new IllegalArgumentException("unknown request: " + request[0]);
        }
    }
}
