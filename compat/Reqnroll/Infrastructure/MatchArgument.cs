#nullable disable // as the original
namespace Reqnroll.Infrastructure;

public class MatchArgument
{
    internal MatchArgument(object value) => Value = value;

    public object Value { get; private set; }
}
