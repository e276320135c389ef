namespace Lucene.Net.Util;

/// <summary>
/// A set of attributes, at most one per interface. Look attributes up once, when a stream is built, and keep the reference: the
/// instances never change. Filters share the set of their input. Not thread-safe.
/// </summary>
public partial class AttributeSource
{
    readonly AttributeTable table;
    readonly AttributeFactory factory;

    /// <summary>An empty set whose attributes come from <see cref="AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY"/>.</summary>
    public AttributeSource() : this(AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY)
    {
    }

    /// <summary>The same set as <paramref name="input"/>: what one adds, the other has.</summary>
    public AttributeSource(AttributeSource input)
    {
        ArgumentNullException.ThrowIfNull(input);
        table = input.table;
        factory = input.factory;
    }

    /// <summary>An empty set whose attributes come from <paramref name="factory"/>.</summary>
    public AttributeSource(AttributeFactory factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        table = new AttributeTable();
        this.factory = factory;
    }

    /// <summary>What makes the attributes that <see cref="AddAttribute{T}"/> does not find.</summary>
    public AttributeFactory GetAttributeFactory() => factory;

    /// <summary>Whether the set has any attribute.</summary>
    public bool HasAttributes => table.Attributes.Length > 0;

    /// <summary>The attribute published as <typeparamref name="T"/>, made by the factory if it is not there yet.</summary>
    /// <exception cref="ArgumentException">There is no class that implements <typeparamref name="T"/>.</exception>
    public T AddAttribute<T>() where T : IAttribute
    {
        if (table.Find(typeof(T)) is { } known) return (T)(IAttribute)known;
        var made = factory.CreateAttributeInstance<T>();
        table.Add(made);
        return (T)(IAttribute)made;
    }

    /// <summary>Publishes <paramref name="att"/> under every attribute interface it implements and the set does not have yet.</summary>
    public void AddAttributeImpl(Attribute att)
    {
        ArgumentNullException.ThrowIfNull(att);
        table.Add(att);
    }

    /// <summary>Whether an attribute is published as <typeparamref name="T"/>.</summary>
    public bool HasAttribute<T>() where T : IAttribute => table.Find(typeof(T)) is not null;

    /// <summary>The attribute published as <typeparamref name="T"/>.</summary>
    /// <exception cref="ArgumentException">There is none; see <see cref="HasAttribute{T}"/> and <see cref="AddAttribute{T}"/>.</exception>
    public virtual T GetAttribute<T>() where T : IAttribute => table.Find(typeof(T)) is { } found
        ? (T)(IAttribute)found
        : throw new ArgumentException($"This AttributeSource does not have the attribute '{typeof(T).Name}'.");

    /// <summary>Sets every attribute back to its defaults. A tokenizer calls this before each token.</summary>
    public void ClearAttributes() => table.Clear();

    /// <summary>Each attribute once, in the order it was added.</summary>
    public IEnumerator<Attribute> GetAttributeImplsEnumerator() => table.Attributes.ToArray().AsEnumerable().GetEnumerator();

    /// <summary>The interfaces under which attributes are published, in the order they were added.</summary>
    public IEnumerator<Type> GetAttributeClassesEnumerator() => table.Types.ToArray().AsEnumerable().GetEnumerator();

    /// <summary>A new set with a copy of each attribute.</summary>
    public AttributeSource CloneAttributes()
    {
        var clone = new AttributeSource(factory);
        foreach (var attribute in table.Attributes) clone.table.Add((Attribute)attribute.Clone());
        return clone;
    }

    /// <summary>Copies every value into the attributes of <paramref name="target"/>.</summary>
    /// <exception cref="ArgumentException"><paramref name="target"/> lacks an attribute that this set has.</exception>
    public void CopyTo(AttributeSource target)
    {
        foreach (var attribute in table.Attributes) attribute.CopyTo(target.Instance(attribute.GetType()));
    }

    /// <summary>Hands every value of every attribute to <paramref name="reflector"/>.</summary>
    public void ReflectWith(IAttributeReflector reflector)
    {
        foreach (var attribute in table.Attributes) attribute.ReflectWith(reflector);
    }

    /// <summary>The values as <c>key=value</c>, separated by commas; each key after its interface's name and <c>#</c> if asked for.</summary>
    public string ReflectAsString(bool prependAttClass)
    {
        var text = new AttributeText(prependAttClass);
        ReflectWith(text);
        return text.ToString();
    }

    /// <summary>Equal if both sets hold equal attributes of the same classes in the same order.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj)
        || obj is AttributeSource other && table.Attributes.SequenceEqual(other.table.Attributes);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var attribute in table.Attributes) hash.Add(attribute);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{GetType().Name}({ReflectAsString(prependAttClass: false)})";

    Attribute Instance(Type type) => table.FindInstance(type)
        ?? throw new ArgumentException($"This AttributeSource does not have an attribute of class {type.Name}.");
}
