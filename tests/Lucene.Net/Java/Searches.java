import java.io.Closeable;
import java.io.IOException;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/** One index in memory, filled and asked by requests. Documents keep the order in which they came. */
final class Searches implements Closeable {
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private DirectoryReader reader;

    Searches(String analyzer) throws IOException {
        writer = new IndexWriter(directory, new IndexWriterConfig(Tokens.analyzer(analyzer)).setMergePolicy(new LogDocMergePolicy()));
    }

    /** {@code add ID FIELD TEXT FIELD TEXT …}: a document with its id in the field "id", replacing the one that had it. */
    String add(String[] request) throws IOException {
        Document document = new Document();
        document.add(new StringField("id", Line.unescape(request[1]), Field.Store.YES));
        for (int i = 2; i + 1 < request.length; i += 2) document.add(new TextField(request[i], Line.unescape(request[i + 1]), Field.Store.NO));
        writer.updateDocument(new Term("id", Line.unescape(request[1])), document);
        return "added";
    }

    /** {@code delete ID}. */
    String delete(String[] request) throws IOException {
        writer.deleteDocuments(new Term("id", Line.unescape(request[1])));
        return "deleted";
    }

    /** {@code commit}, or {@code commit merge} to make one segment without deleted documents. Answers the number of documents. */
    String commit(String[] request) throws IOException {
        if (request.length > 1 && request[1].equals("merge")) writer.forceMerge(1);
        writer.commit();
        if (reader != null) reader.close();
        reader = DirectoryReader.open(directory);
        return Integer.toString(reader.numDocs());
    }

    /** {@code search COUNT QUERY}: the exact number of hits, then id and score of each of the best. */
    String search(String[] request) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity());
        TopScoreDocCollector collector = TopScoreDocCollector.create(Integer.parseInt(request[1]), null, Integer.MAX_VALUE);
        searcher.search(Queries.parse(Line.unescape(request[2])), collector);
        TopDocs top = collector.topDocs();
        StringBuilder line = new StringBuilder(Long.toString(top.totalHits.value));
        for (ScoreDoc hit : top.scoreDocs)
            line.append('\t').append(Line.escape(searcher.doc(hit.doc).get("id"))).append('\t').append(hit.score);
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (reader != null) reader.close();
        writer.close();
        directory.close();
    }
}
