namespace Grpc.Core;

/// <summary>On a generated service base class: names the method that binds its handlers to a <see cref="ServiceBinderBase"/>.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public class BindServiceMethodAttribute : Attribute
{
    /// <summary>Names the method.</summary>
    public BindServiceMethodAttribute(Type bindType, string bindMethodName)
    {
        BindType = bindType;
        BindMethodName = bindMethodName;
    }

    /// <summary>The type that has the method.</summary>
    public Type BindType { get; }

    /// <summary>The static method's name; it takes a <see cref="ServiceBinderBase"/> and the service's base class.</summary>
    public string BindMethodName { get; }
}
