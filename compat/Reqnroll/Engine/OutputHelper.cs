using System.Globalization;
using Reqnroll.Engine.Messages;
using Xunit;

namespace Reqnroll.Engine;

/// <summary>The running scenario's test output; outside of tests, the console.</summary>
internal sealed class OutputHelper : IReqnrollOutputHelper
{
    /// <summary>Set while a scenario of this thread's feature runs.</summary>
    public ITestOutputHelper? Test { get; set; }

    /// <summary>Where words go while no test runs.</summary>
    public TextWriter Outside { get; set; } = Console.Out;

    /// <summary>Set while a scenario runs whose messages are written.</summary>
    public ScenarioMessages? Messages { get; set; }

    public void WriteLine(string message)
    {
        Messages?.Log(message);
        Trace(message);
    }

    /// <summary>What the run itself has to say, beside what bindings write.</summary>
    public void Trace(string message)
    {
        if (Test is null)
        {
            Outside.WriteLine(message);
        }
        else
        {
            Test.WriteLine(message);
        }
    }

    public void WriteLine(string format, params object[] args) => WriteLine(string.Format(CultureInfo.CurrentCulture, format, args));

    public void AddAttachment(string filePath)
    {
        Messages?.Attach(filePath);
        Trace($"Attachment '{filePath}' added");
    }
}
