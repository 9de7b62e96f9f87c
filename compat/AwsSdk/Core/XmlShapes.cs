#nullable enable
using System.Collections;
using System.Xml.Linq;
using Amazon.Runtime;

namespace Amazon.Compat;

/// <summary>
/// Shapes from awsQuery's XML, by local names: services differ in their namespaces. A collection without members stays null, as in the SDK.
/// </summary>
internal static class XmlShapes
{
    public static object Read(XElement element, Type shape)
    {
        var result = Activator.CreateInstance(shape)!;
        foreach (var member in Member.Of(shape))
        {
            if (element.Child(member.WireName ?? member.Name) is { } child)
                member.Set(result, ReadValue(child, member.Property.PropertyType));
        }

        return result;
    }

    public static XElement? Child(this XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static object? ReadValue(XElement element, Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
            return ReadList(element, type);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
            return ReadMap(element, type);
        return type.IsValueType || type == typeof(string) || type == typeof(MemoryStream) || type.IsSubclassOf(typeof(ConstantClass))
            ? Text.Read(element.Value, type)
            : Read(element, type);
    }

    private static IList? ReadList(XElement element, Type type)
    {
        if (!element.HasElements)
            return null;
        var list = (IList)Activator.CreateInstance(type)!;
        foreach (var item in element.Elements().Where(item => item.Name.LocalName == "member"))
            list.Add(ReadValue(item, type.GenericTypeArguments[0]));
        return list;
    }

    private static IDictionary? ReadMap(XElement element, Type type)
    {
        if (!element.HasElements)
            return null;
        var map = (IDictionary)Activator.CreateInstance(type)!;
        var (key, value) = (type.GenericTypeArguments[0], type.GenericTypeArguments[1]);
        foreach (var entry in element.Elements().Where(entry => entry.Name.LocalName == "entry"))
            map.Add(ReadValue(entry.Child("key")!, key)!, ReadValue(entry.Child("value")!, value));
        return map;
    }
}
