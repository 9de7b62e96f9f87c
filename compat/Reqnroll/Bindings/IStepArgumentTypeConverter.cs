#nullable disable // as the original
using System.Globalization;
using Reqnroll.Bindings.Reflection;

namespace Reqnroll.Bindings;

/// <summary>Turns a step's arguments into what its method takes.</summary>
public interface IStepArgumentTypeConverter
{
    bool CanConvert(object value, IBindingType typeToConvertTo, CultureInfo cultureInfo);
}
