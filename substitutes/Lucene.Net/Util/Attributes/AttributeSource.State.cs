namespace Lucene.Net.Util;

public partial class AttributeSource
{
    /// <summary>The values that a stream's attributes had at one token. Immutable once captured.</summary>
    public sealed class State
    {
        internal Attribute[] Attributes { get; init; } = [];

        /// <summary>A copy that shares no attribute with this state.</summary>
        public object Clone() => new State { Attributes = Array.ConvertAll(Attributes, a => (Attribute)a.Clone()) };
    }

    /// <summary>
    /// Copies the values of all attributes, to be put back with <see cref="RestoreState"/>. Allocates; null if there is no attribute.
    /// </summary>
    public virtual State? CaptureState() => HasAttributes
        ? new State { Attributes = Array.ConvertAll(table.Attributes.ToArray(), a => (Attribute)a.Clone()) }
        : null;

    /// <summary>Puts captured values back. Attributes that the state does not know keep theirs; null changes nothing.</summary>
    /// <exception cref="ArgumentException">The state has an attribute that this set lacks.</exception>
    public void RestoreState(State? state)
    {
        if (state is null) return;
        foreach (var attribute in state.Attributes) attribute.CopyTo(Instance(attribute.GetType()));
    }
}
