using System.Collections;

namespace Lucene.Net.Index;

/// <summary>The fields of a segment, by name and by number. Immutable.</summary>
public class FieldInfos : IEnumerable<FieldInfo>
{
    readonly Dictionary<string, FieldInfo> byName;
    readonly SortedDictionary<int, FieldInfo> byNumber = [];

    /// <exception cref="ArgumentException">Two fields share a number or a name.</exception>
    public FieldInfos(FieldInfo[] infos)
    {
        byName = infos.ToDictionary(info => info.Name);
        foreach (var info in infos) byNumber.Add(info.Number, info);
    }

    public virtual bool HasFreq => this.Any(info => info.HasFreqs);

    public virtual bool HasProx => this.Any(info => info.HasPositions);

    public virtual bool HasOffsets => this.Any(info => info.HasOffsets);

    public virtual bool HasPayloads => this.Any(info => info.HasPayloads);

    public virtual bool HasVectors => this.Any(info => info.HasVectors);

    public virtual bool HasNorms => this.Any(info => info.HasNorms);

    public virtual bool HasDocValues => this.Any(info => info.HasDocValues);

    public virtual int Count => byNumber.Count;

    /// <summary>In order of their numbers.</summary>
    public virtual IEnumerator<FieldInfo> GetEnumerator() => byNumber.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The field of that name, or null.</summary>
    public virtual FieldInfo? FieldInfo(string fieldName) => byName.GetValueOrDefault(fieldName);

    /// <summary>The field of that number, or null.</summary>
    public virtual FieldInfo? FieldInfo(int fieldNumber) => byNumber.GetValueOrDefault(fieldNumber);
}
