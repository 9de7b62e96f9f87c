namespace Amazon.CloudFormation.Model;

public class StackDriftInformationSummary
{
    public StackDriftStatus StackDriftStatus { get; set; }

    public DateTime? LastCheckTimestamp { get; set; }
}
