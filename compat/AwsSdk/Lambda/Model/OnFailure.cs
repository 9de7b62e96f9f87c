namespace Amazon.Lambda.Model;

public class OnFailure
{
    public string Destination { get; set; }
}
