namespace Lucene.Net.Index;

/// <summary>
/// Is shown the stored fields of a document in the order they were added: first asked whether it wants a field, then, if so, given the
/// value by the method of its kind.
/// </summary>
public abstract class StoredFieldVisitor
{
    protected StoredFieldVisitor() { }

    /// <summary>The answer to <see cref="NeedsField"/>; STOP wants nothing more of this document.</summary>
    public enum Status { YES, NO, STOP }

    public abstract Status NeedsField(FieldInfo fieldInfo);

    public virtual void BinaryField(FieldInfo fieldInfo, byte[] value) { }

    public virtual void StringField(FieldInfo fieldInfo, string value) { }

    public virtual void Int32Field(FieldInfo fieldInfo, int value) { }

    public virtual void Int64Field(FieldInfo fieldInfo, long value) { }

    public virtual void SingleField(FieldInfo fieldInfo, float value) { }

    public virtual void DoubleField(FieldInfo fieldInfo, double value) { }
}
