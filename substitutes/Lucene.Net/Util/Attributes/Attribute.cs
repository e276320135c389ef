using System.Text;
using System.Text.Json;

namespace Lucene.Net.Util;

/// <summary>
/// Holds the values of one or more attribute interfaces. One instance serves every token of a stream: it is cleared before each
/// token and overwritten. Not thread-safe.
/// </summary>
public abstract class Attribute : IAttribute
{
    /// <summary>Sets every value back to its default.</summary>
    public abstract void Clear();

    /// <inheritdoc/>
    public abstract void CopyTo(IAttribute target);

    /// <summary>A copy that shares no mutable state with this attribute.</summary>
    public virtual object Clone() => MemberwiseClone();

    /// <summary>
    /// Hands every value to <paramref name="reflector"/>. Unless overridden, these are the readable properties of the attribute
    /// interfaces, their names with a small first letter.
    /// </summary>
    public virtual void ReflectWith(IAttributeReflector reflector)
    {
        foreach (var type in AttributeInterfaces.Of(GetType()))
        foreach (var property in type.GetProperties().Where(p => p.CanRead && p.GetIndexParameters().Length == 0))
            reflector.Reflect(type, JsonNamingPolicy.CamelCase.ConvertName(property.Name), property.GetValue(this));
    }

    /// <summary>The values as <c>key=value</c>, separated by commas; each key after its interface's name and <c>#</c> if asked for.</summary>
    public string ReflectAsString(bool prependAttClass)
    {
        var text = new AttributeText(prependAttClass);
        ReflectWith(text);
        return text.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => ReflectAsString(prependAttClass: false);
}

/// <summary>Writes reflected attributes as one line of text.</summary>
internal sealed class AttributeText(bool withType) : IAttributeReflector
{
    readonly StringBuilder text = new();

    public void Reflect<T>(string key, object? value) where T : IAttribute => Reflect(typeof(T), key, value);

    public void Reflect(Type type, string key, object? value)
    {
        if (text.Length > 0) text.Append(',');
        if (withType) text.Append(type.Name).Append('#');
        text.Append(key).Append('=').Append(value ?? "null");
    }

    public override string ToString() => text.ToString();
}
