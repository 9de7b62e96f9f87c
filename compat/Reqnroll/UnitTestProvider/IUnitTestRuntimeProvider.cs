#nullable disable // as the original
namespace Reqnroll.UnitTestProvider;

/// <summary>Ends the running scenario with a result of the test framework.</summary>
public interface IUnitTestRuntimeProvider
{
    /// <summary>Fails the scenario as pending.</summary>
    void TestPending(string message);

    /// <summary>Fails the scenario as inconclusive.</summary>
    void TestInconclusive(string message);

    /// <summary>Skips the scenario, with <paramref name="message"/> as the reason.</summary>
    void TestIgnore(string message);

    ScenarioExecutionStatus? DetectExecutionStatus(Exception exception);
}
