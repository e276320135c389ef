using Lucene.Net.Index;

namespace Lucene.Net.Documents;

/// <summary>Makes a <see cref="Documents.Document"/> of stored fields: of all, or of those named.</summary>
public class DocumentStoredFieldVisitor : StoredFieldVisitor
{
    readonly ISet<string>? wanted;

    public DocumentStoredFieldVisitor() { }

    public DocumentStoredFieldVisitor(ISet<string> fieldsToAdd) => wanted = fieldsToAdd;

    public DocumentStoredFieldVisitor(params string[] fields) => wanted = new HashSet<string>(fields);

    public virtual Document Document { get; } = new();

    public override Status NeedsField(FieldInfo fieldInfo) => wanted is null || wanted.Contains(fieldInfo.Name) ? Status.YES : Status.NO;

    public override void BinaryField(FieldInfo fieldInfo, byte[] value) => Document.Add(new StoredField(fieldInfo.Name, value));

    public override void StringField(FieldInfo fieldInfo, string value) => Document.Add(new StoredField(fieldInfo.Name, value));

    public override void Int32Field(FieldInfo fieldInfo, int value) => Document.Add(new StoredField(fieldInfo.Name, value));

    public override void Int64Field(FieldInfo fieldInfo, long value) => Document.Add(new StoredField(fieldInfo.Name, value));

    public override void SingleField(FieldInfo fieldInfo, float value) => Document.Add(new StoredField(fieldInfo.Name, value));

    public override void DoubleField(FieldInfo fieldInfo, double value) => Document.Add(new StoredField(fieldInfo.Name, value));
}
