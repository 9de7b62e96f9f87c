namespace Amazon.Lambda.Model;

public class AliasRoutingConfiguration
{
    public Dictionary<string, double> AdditionalVersionWeights { get; set; }
}
