namespace Reqnroll.BoDi;

public interface IStrategyRegistration
{
    /// <summary>A new instance each time.</summary>
    IStrategyRegistration InstancePerDependency();

    /// <summary>One instance a container: the default.</summary>
    IStrategyRegistration InstancePerContext();
}
