using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Lucene.Net.Analysis.TokenAttributes;

/// <summary>Bytes that travel with one position of a term.</summary>
public interface IPayloadAttribute : IAttribute
{
    /// <summary>The bytes, or null for none.</summary>
    BytesRef? Payload { get; set; }
}

/// <summary>Bytes that travel with one position of a term; none by default.</summary>
public class PayloadAttribute : Attribute, IPayloadAttribute
{
    BytesRef? payload;

    /// <summary>An attribute without bytes.</summary>
    public PayloadAttribute()
    {
    }

    /// <summary>An attribute with the bytes <paramref name="payload"/>.</summary>
    public PayloadAttribute(BytesRef? payload) => this.payload = payload;

    /// <inheritdoc/>
    public virtual BytesRef? Payload { get => payload; set => payload = value; }

    /// <inheritdoc/>
    public override void Clear() => payload = null;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((IPayloadAttribute)target).Payload = Copy();

    /// <inheritdoc/>
    public override object Clone()
    {
        var clone = (PayloadAttribute)base.Clone();
        clone.payload = Copy();
        return clone;
    }

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is PayloadAttribute o && Equals(payload, o.payload);

    /// <inheritdoc/>
    public override int GetHashCode() => payload?.GetHashCode() ?? 0;

    BytesRef? Copy() => payload is null ? null : BytesRef.DeepCopyOf(payload);
}
