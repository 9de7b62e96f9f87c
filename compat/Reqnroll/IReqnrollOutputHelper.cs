#nullable disable // as the original
namespace Reqnroll;

/// <summary>Writes into the output of the scenario's test; before the first scenario, to the console.</summary>
public interface IReqnrollOutputHelper
{
    void WriteLine(string message);

    void WriteLine(string format, params object[] args);

    /// <summary>Writes the file's path into the output.</summary>
    void AddAttachment(string filePath);
}
