using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace Lucene.Net.Analysis.TokenAttributes;

/// <summary>What kind of token it is, as the tokenizer or a filter names it.</summary>
public interface ITypeAttribute : IAttribute
{
    /// <summary>The kind, for example <c>word</c> or <c>&lt;NUM&gt;</c>.</summary>
    string Type { get; set; }
}

/// <summary>What kind of token it is; <see cref="DEFAULT_TYPE"/> by default.</summary>
public class TypeAttribute : Attribute, ITypeAttribute
{
    /// <summary>The kind of a token of which nothing else is known.</summary>
    public const string DEFAULT_TYPE = "word";

    string type;

    /// <summary>An attribute with the default kind.</summary>
    public TypeAttribute() : this(DEFAULT_TYPE)
    {
    }

    /// <summary>An attribute with the kind <paramref name="type"/>.</summary>
    public TypeAttribute(string type) => this.type = type;

    /// <inheritdoc/>
    public virtual string Type { get => type; set => type = value; }

    /// <inheritdoc/>
    public override void Clear() => type = DEFAULT_TYPE;

    /// <inheritdoc/>
    public override void CopyTo(IAttribute target) => ((ITypeAttribute)target).Type = type;

    /// <inheritdoc/>
    public override bool Equals(object? other) => other is TypeAttribute o && type == o.type;

    /// <inheritdoc/>
    public override int GetHashCode() => type.GetHashCode();
}
