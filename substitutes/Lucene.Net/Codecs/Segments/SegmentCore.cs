using Lucene.Net.Codecs.Files;
using Lucene.Net.Codecs.Postings;
using Lucene.Net.Codecs.Stored;
using Lucene.Net.Codecs.Terms;
using Lucene.Net.Codecs.Values;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Codecs.Segments;

/// <summary>
/// The open files of a segment, which all readers of the segment share, whatever is deleted. Immutable; the memory goes with the last reader.
/// </summary>
internal sealed class SegmentCore
{
    readonly List<FileImage> images = [];
    readonly NormsReader? norms;

    public SegmentCore(Directory directory, string segment, SegmentDescription description)
    {
        (Name, Description) = (segment, description);
        FileImage? Open(string extension)
        {
            if (!description.Files.TryGetValue(extension, out var length)) return null;
            var name = SegmentFile.NameOf(segment, extension);
            var image = FileImage.Open(directory, name, extension, description.Id, IOContext.READ);
            if (image.Length != length) throw SegmentFile.Corrupt(name, image.Length, $"the file has {image.Length} bytes and should have {length}");
            images.Add(image);
            return image;
        }
        if (Open(SegmentFile.Norms) is { } normsFile) norms = new(normsFile, description.DocCount);
        if (Open(SegmentFile.Terms) is { } terms)
            Terms = new TermsReader(terms, new PostingsFiles(Open(SegmentFile.Docs)!, Open(SegmentFile.Positions)), Fields, field => Norms(field) as Index.Impacts.ByteNorms);
        if (Open(SegmentFile.Values) is { } values) Values = new(values, description.DocCount);
        if (Open(SegmentFile.Stored) is { } stored) Stored = new(stored);
    }

    public string Name { get; }

    public SegmentDescription Description { get; }

    public int DocCount => Description.DocCount;

    public FieldInfos Fields => Description.Fields;

    /// <summary>Null if no field is indexed.</summary>
    public TermsReader? Terms { get; }

    /// <summary>Null if no field has doc values.</summary>
    public ValuesReader? Values { get; }

    /// <summary>Null if no field is stored.</summary>
    public StoredReader? Stored { get; }

    /// <summary>Bytes beyond the mapped files, about.</summary>
    public long HeapBytes => images.Sum(image => image.HeapBytes);

    public NumericDocValues? Norms(FieldInfo field) => field.HasNorms ? norms?.Get(field) : null;

    /// <summary>Compares the checksums of all files again.</summary>
    public void CheckIntegrity()
    {
        foreach (var image in images) image.CheckHash();
    }
}
