#nullable disable // as the original
namespace Reqnroll.BoDi;

public class ObjectContainerException(string message, Type[] resolutionPath) : Exception(Message(message, resolutionPath))
{
    private static new string Message(string message, Type[] resolutionPath) => resolutionPath is null or []
        ? message
        : $"{message} (resolution path: {string.Join("->", resolutionPath.Select(type => type.FullName))})";
}
