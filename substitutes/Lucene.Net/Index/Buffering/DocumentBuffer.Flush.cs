using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Postings;
using Lucene.Net.Codecs.Segments;
using Lucene.Net.Codecs.Terms;
using Lucene.Net.Codecs.Values;

namespace Lucene.Net.Index.Buffering;

/// <content>Writing the buffer as a segment.</content>
internal sealed partial class DocumentBuffer
{
    /// <summary>Writes the segment's files; the caller deletes what is written if this fails.</summary>
    public FlushedSegment Flush(SegmentOutput output)
    {
        var infos = new FieldInfos([.. fields.Values.Select(field => field.Info())]);
        var norms = fields.Values.Where(field => infos.FieldInfo(field.Name)!.HasNorms).ToDictionary(field => field.Name, field => field.Norms(DocCount)!);
        WriteNorms(output, infos, norms);
        WritePostings(output, infos, norms);
        WriteValues(output, infos);
        if (hasStored) stored.Finish(output.Create(SegmentFile.Stored));
        var description = output.Describe(DocCount, infos, "flush");
        LiveDocs? live = null;
        if (failed.Count > 0)
        {
            live = new LiveDocs(DocCount);
            foreach (var doc in failed) live.Delete(doc);
        }
        return new(output.Segment, description, live, [.. sequences]);
    }

    static void WriteNorms(SegmentOutput output, FieldInfos infos, Dictionary<string, long[]> norms)
    {
        if (norms.Count == 0) return;
        var writer = new NormsWriter(output.Create(SegmentFile.Norms));
        foreach (var (field, values) in norms) writer.Write(infos.FieldInfo(field)!, values);
        writer.Finish();
    }

    void WritePostings(SegmentOutput output, FieldInfos infos, Dictionary<string, long[]> norms)
    {
        var indexed = fields.Values.Where(field => field.Postings is { Terms.Count: > 0 }).OrderBy(field => field.Name, StringComparer.Ordinal).ToList();
        if (indexed.Count == 0) return;
        var docs = output.Create(SegmentFile.Docs);
        var positions = indexed.Any(field => infos.FieldInfo(field.Name)!.HasPositions) ? output.Create(SegmentFile.Positions) : null;
        var terms = new TermsWriter(output.Create(SegmentFile.Terms));
        var postings = new PostingsWriter(docs, positions);
        foreach (var field in indexed)
        {
            var info = infos.FieldInfo(field.Name)!;
            postings.StartField(info, NormBytes.Of(norms.GetValueOrDefault(field.Name)));
            terms.StartField(info);
            field.Postings!.Write(terms, postings, info);
            terms.FinishField(field.DocCount);
        }
        terms.Finish();
        docs.Finish();
        positions?.Finish();
    }

    void WriteValues(SegmentOutput output, FieldInfos infos)
    {
        if (!infos.HasDocValues) return;
        var writer = new ValuesWriter(output.Create(SegmentFile.Values));
        foreach (var field in fields.Values) field.Values?.Write(writer, infos.FieldInfo(field.Name)!, DocCount);
        writer.Finish();
    }
}

/// <summary>A segment that was just written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is.</param>
/// <param name="Live">Which documents live; null if all.</param>
/// <param name="Sequences">By document: the number of the operation that added it.</param>
internal sealed record FlushedSegment(string Name, SegmentDescription Description, LiveDocs? Live, long[] Sequences);
