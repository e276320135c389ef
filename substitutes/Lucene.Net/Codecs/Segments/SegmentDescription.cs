using Lucene.Net.Codecs.Files;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace Lucene.Net.Codecs.Segments;

/// <summary>
/// What a segment is: the file "seg", written last, so that a segment without one is a torn one. Number of documents, where it comes from,
/// its fields, and which other files it has with their lengths.
/// </summary>
internal sealed record SegmentDescription(SegmentId Id, int DocCount, FieldInfos Fields, IReadOnlyDictionary<string, long> Files, Dictionary<string, string> Diagnostics)
{
    [Flags]
    enum FieldFlags : byte { Indexed = 1, OmitNorms = 2, Norms = 4 }

    public void Write(Directory directory, string segment, IOContext context)
    {
        using var output = FileWriter.Create(directory, SegmentFile.NameOf(segment, SegmentFile.Fields), SegmentFile.Fields, Id, context);
        var bytes = new ByteBuilder();
        bytes.WriteVarint((uint)DocCount);
        bytes.WriteMap(Diagnostics);
        bytes.WriteVarint((uint)Files.Count);
        foreach (var (extension, length) in Files)
        {
            bytes.WriteString(extension);
            bytes.WriteVarint((ulong)length);
        }
        bytes.WriteVarint((uint)Fields.Count);
        foreach (var field in Fields)
        {
            bytes.WriteString(field.Name);
            bytes.WriteVarint((uint)field.Number);
            bytes.WriteByte((byte)((field.IsIndexed ? FieldFlags.Indexed : 0) | (field.OmitsNorms ? FieldFlags.OmitNorms : 0) | (field.HasNorms ? FieldFlags.Norms : 0)));
            bytes.WriteByte((byte)field.IndexOptions);
            bytes.WriteByte((byte)field.DocValuesType);
            bytes.WriteMap(field.Attributes);
        }
        output.WriteBytes(bytes.Written);
        output.Finish();
    }

    /// <exception cref="CorruptIndexException">The file is torn or altered, or a file that it names has another length.</exception>
    public static SegmentDescription Read(Directory directory, string segment, SegmentId id)
    {
        var file = FileImage.OpenWhole(directory, SegmentFile.NameOf(segment, SegmentFile.Fields), SegmentFile.Fields, id, IOContext.READ_ONCE);
        var input = file.CursorAt(SegmentFile.HeaderLength, file.ContentLength);
        var docCount = input.ReadVarint32();
        var diagnostics = input.ReadMap();
        var files = new Dictionary<string, long>();
        for (var count = input.ReadVarint32(); count > 0; count--) files.Add(input.ReadString(), input.ReadVarint64());
        var fields = new FieldInfo[input.ReadVarint32()];
        for (var i = 0; i < fields.Length; i++) fields[i] = ReadField(ref input);
        GC.KeepAlive(file);
        return new(id, docCount, new FieldInfos(fields), files, diagnostics);
    }

    static FieldInfo ReadField(ref ByteCursor input)
    {
        var (name, number, flags) = (input.ReadString(), input.ReadVarint32(), (FieldFlags)input.ReadByte());
        var (options, docValues) = ((IndexOptions)input.ReadByte(), (DocValuesType)input.ReadByte());
        return new(
            name, flags.HasFlag(FieldFlags.Indexed), number, storeTermVector: false, flags.HasFlag(FieldFlags.OmitNorms), storePayloads: false,
            options, docValues, flags.HasFlag(FieldFlags.Norms) ? DocValuesType.NUMERIC : DocValuesType.NONE, input.ReadMap());
    }
}
