namespace Amazon.Lambda.Model;

public class DestinationConfig
{
    public OnSuccess OnSuccess { get; set; }

    public OnFailure OnFailure { get; set; }
}
