namespace Amazon.Lambda.Model;

public class EventSourceMappingConfiguration
{
    public string UUID { get; set; }

    public EventSourcePosition StartingPosition { get; set; }

    public int? BatchSize { get; set; }

    public int? MaximumBatchingWindowInSeconds { get; set; }

    public int? ParallelizationFactor { get; set; }

    public string EventSourceArn { get; set; }

    public FilterCriteria FilterCriteria { get; set; }

    public string FunctionArn { get; set; }

    public DateTime? LastModified { get; set; }

    public string LastProcessingResult { get; set; }

    /// <summary>Creating, Enabling, Enabled, Disabling, Disabled, Updating or Deleting.</summary>
    public string State { get; set; }

    public string StateTransitionReason { get; set; }

    public DestinationConfig DestinationConfig { get; set; }

    public int? MaximumRecordAgeInSeconds { get; set; }

    public bool? BisectBatchOnFunctionError { get; set; }

    public int? MaximumRetryAttempts { get; set; }

    public string EventSourceMappingArn { get; set; }
}
