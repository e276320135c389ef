using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Postings;
using Lucene.Net.Index;
using Lucene.Net.Index.Impacts;

namespace Lucene.Net.Codecs.Terms;

/// <summary>The indexed fields of a segment. Safe for concurrent readers.</summary>
internal sealed class TermsReader : Fields
{
    readonly SortedDictionary<string, SegmentTerms> fields = new(StringComparer.Ordinal);
    readonly Dictionary<string, SegmentTerms> byName;

    /// <param name="dictionary">The file "trm".</param>
    /// <param name="postings">The files that the dictionary points into.</param>
    /// <param name="infos">The fields of the segment.</param>
    /// <param name="norms">Gives the norms of a field as bytes, or null.</param>
    public TermsReader(FileImage dictionary, PostingsFiles postings, FieldInfos infos, Func<FieldInfo, ByteNorms?> norms)
    {
        var input = dictionary.TableAtEnd();
        for (var count = input.ReadVarint32(); count > 0; count--)
        {
            var summary = FieldSummary.Read(ref input, infos, dictionary.Name);
            fields.Add(summary.Field.Name, new(dictionary, postings, summary, new(() => norms(summary.Field))));
        }
        byName = new(fields);
    }

    public override int Count => fields.Count;

    public override IEnumerator<string> GetEnumerator() => fields.Keys.GetEnumerator();

    public override Index.Terms? GetTerms(string field) => byName.GetValueOrDefault(field);
}
