using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Segments;
using Lucene.Net.Codecs.Stored;
using Lucene.Net.Codecs.Values;

namespace Lucene.Net.Index;

/// <summary>Writes one segment with the live documents of several, in their order.</summary>
internal sealed class SegmentMerger(IReadOnlyList<MergeSource> sources, SegmentOutput output)
{
    readonly FieldInfos fields = MergeFields(sources);
    readonly int docCount = sources.Sum(source => source.LiveCount);

    public SegmentDescription Merge()
    {
        var norms = MergeNorms();
        new PostingsMerger(sources, fields, norms, output).Merge();
        new ValuesMerger(sources, fields, output).Merge();
        MergeStored();
        return output.Describe(docCount, fields, "merge");
    }

    // Where segments differ in what they keep of a field, the least is kept: more is not there.
    static FieldInfos MergeFields(IReadOnlyList<MergeSource> sources)
    {
        var merged = new List<FieldInfo>();
        foreach (var name in sources.SelectMany(source => source.Core.Fields).Select(field => field.Name).Distinct())
        {
            var parts = sources.Select(source => source.Field(name)).OfType<FieldInfo>().ToList();
            var indexed = parts.Where(part => part.IsIndexed).ToList();
            var omitNorms = indexed.Exists(part => part.OmitsNorms);
            merged.Add(new(
                name, indexed.Count > 0, merged.Count, storeTermVector: false, omitNorms, storePayloads: false,
                indexed.Count > 0 ? indexed.Min(part => part.IndexOptions) : IndexOptions.NONE,
                parts.Max(part => part.DocValuesType), indexed.Count > 0 && !omitNorms ? DocValuesType.NUMERIC : DocValuesType.NONE, null));
        }
        return new FieldInfos([.. merged]);
    }

    Dictionary<string, long[]> MergeNorms()
    {
        var merged = new Dictionary<string, long[]>();
        foreach (var field in fields.Where(field => field.HasNorms)) merged.Add(field.Name, NormsOf(field.Name));
        if (merged.Count == 0) return merged;
        var writer = new NormsWriter(output.Create(SegmentFile.Norms));
        foreach (var (name, norms) in merged) writer.Write(fields.FieldInfo(name)!, norms);
        writer.Finish();
        return merged;
    }

    long[] NormsOf(string field)
    {
        var norms = new long[docCount];
        foreach (var source in sources)
        {
            if (source.Field(field) is not { } info || source.Core.Norms(info) is not { } values) continue;
            foreach (var doc in source.LiveDocuments()) norms[source.NewDocs[doc]] = values.Get(doc);
        }
        return norms;
    }

    void MergeStored()
    {
        if (sources.All(source => source.Core.Stored is null)) return;
        var file = output.Create(SegmentFile.Stored);
        var stored = new StoredBlocks();
        foreach (var source in sources)
        {
            var numbers = Renumbering(source.Core.Fields);
            if (source.Core.Stored is null)
            {
                for (var left = source.LiveCount; left > 0; left--)
                {
                    stored.Document.WriteVarint(0u);
                    stored.EndDocument();
                    stored.DrainIfLarge(file);
                }
                continue;
            }
            var documents = source.Core.Stored.ReadAll();
            for (var doc = 0; documents.MoveNext(); doc++)
            {
                if (source.NewDocs[doc] < 0) continue;
                if (numbers is null) stored.Document.WriteBytes(documents.Current);
                else StoredDocument.CopyRenumbered(documents.Current, numbers, stored.Document);
                stored.EndDocument();
                stored.DrainIfLarge(file);
            }
        }
        stored.Finish(file);
    }

    // The new numbers of a segment's fields; null if they are the same.
    int[]? Renumbering(FieldInfos former)
    {
        if (former.Count == 0) return null;
        var numbers = new int[former.Max(field => field.Number) + 1];
        var same = true;
        foreach (var field in former)
        {
            numbers[field.Number] = fields.FieldInfo(field.Name)!.Number;
            same &= numbers[field.Number] == field.Number;
        }
        return same ? null : numbers;
    }
}
