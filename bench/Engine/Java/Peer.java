import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Apache Lucene's side of the comparison, one request a line on standard input, fields between tabs, times in nanoseconds:
 *
 * <pre>
 * load FILE ANALYZER    documents, an escaped text a line, into memory
 * analyze SLICES        all of them: number of tokens, then the time of each slice
 * index FOLDER MEGABYTES  all of them on one thread into a fresh index, commit included: time, then bytes once merged to one segment
 * open FOLDER           time
 * queries FILE          a kind and terms a line
 * search KIND MODE      each query of a kind, top 10; MODE "default" may skip blocks, "exact" counts hits: sum of scores, then each time
 * </pre>
 */
public final class Peer {
    private final List<String> documents = new ArrayList<>();
    private final Map<String, List<Query>> queries = new LinkedHashMap<>();
    private Analyzer analyzer;
    private DirectoryReader reader;

    private Peer() {
    }

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, "UTF-8");
        Peer peer = new Peer();
        for (String line = in.readLine(); line != null; line = in.readLine()) out.println(peer.answer(line.split("\t")));
    }

    private String answer(String[] request) throws IOException {
        switch (request[0]) {
            case "load": return load(Paths.get(request[1]), request[2]);
            case "analyze": return analyze(Integer.parseInt(request[1]));
            case "index": return index(Paths.get(request[1]), Double.parseDouble(request[2]));
            case "open": return open(Paths.get(request[1]));
            case "queries": return queries(Paths.get(request[1]));
            case "search": return search(queries.get(request[1]), request[2].equals("exact") ? Integer.MAX_VALUE : 1000);
            default: throw new IllegalArgumentException("unknown request: " + request[0]);
        }
    }

    private String load(Path file, String name) throws IOException {
        analyzer = Tokens.analyzer(name);
        documents.clear();
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(Line::unescape).forEach(documents::add);
        }
        return Integer.toString(documents.size());
    }

    private String analyze(int slices) throws IOException {
        long tokens = 0;
        StringBuilder times = new StringBuilder();
        for (int slice = 0; slice < slices; slice++) {
            int from = (int) ((long) documents.size() * slice / slices), to = (int) ((long) documents.size() * (slice + 1) / slices);
            long start = System.nanoTime();
            for (String document : documents.subList(from, to)) tokens += Tokens.count(analyzer, document);
            times.append('\t').append(System.nanoTime() - start);
        }
        return tokens + times.toString();
    }

    private String index(Path folder, double megabytes) throws IOException {
        long time;
        try (Directory directory = new MMapDirectory(folder)) {
            for (String file : directory.listAll()) directory.deleteFile(file);
            long start = System.nanoTime();
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer).setRAMBufferSizeMB(megabytes))) {
                for (int i = 0; i < documents.size(); i++) {
                    Document document = new Document();
                    document.add(new StringField("id", Integer.toString(i), Field.Store.YES));
                    document.add(new TextField("body", documents.get(i), Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.commit();
                time = System.nanoTime() - start;
                writer.forceMerge(1);
            }
            long bytes = 0;
            for (String file : directory.listAll()) bytes += directory.fileLength(file);
            return time + "\t" + bytes;
        }
    }

    private String open(Path folder) throws IOException {
        if (reader != null) reader.close();
        long start = System.nanoTime();
        reader = DirectoryReader.open(new MMapDirectory(folder));
        return Long.toString(System.nanoTime() - start);
    }

    private String queries(Path file) throws IOException {
        queries.clear();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t");
            List<String> terms = Arrays.asList(fields).subList(1, fields.length);
            queries.computeIfAbsent(fields[0], k -> new ArrayList<>()).add(query(fields[0], terms));
        }
        return Integer.toString(queries.size());
    }

    private static Query query(String kind, List<String> terms) {
        if (kind.equals("term")) return new TermQuery(new Term("body", terms.get(0)));
        if (kind.equals("phrase")) return new PhraseQuery("body", terms.toArray(new String[0]));
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        Occur occur = kind.equals("conjunction") ? Occur.MUST : Occur.SHOULD;
        for (String term : terms) builder.add(new TermQuery(new Term("body", term)), occur);
        return builder.build();
    }

    private String search(List<Query> pass, int countedHits) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        double scores = 0;
        StringBuilder times = new StringBuilder();
        for (Query query : pass) {
            long start = System.nanoTime();
            TopScoreDocCollector collector = TopScoreDocCollector.create(10, null, countedHits);
            searcher.search(query, collector);
            ScoreDoc[] hits = collector.topDocs().scoreDocs;
            times.append('\t').append(System.nanoTime() - start);
            for (ScoreDoc hit : hits) scores += hit.score;
        }
        return scores + times.toString();
    }
}
